/** Small builders for the components that a reply uses, each kept within its limits. Plain data, as Discord's API takes it. */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIStringSelectComponent,
  type APITextDisplayComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { cutAtSentence } from '../../core/text/cut.ts';
import { BUTTON_LABEL_MAX, OPTION_LABEL_MAX, PLACEHOLDER_MAX, ROW_BUTTONS_MAX } from './limits.ts';

export type Button = APIButtonComponentWithCustomId;
export type Row = APIActionRowComponent<Button | APIStringSelectComponent>;

export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

export function button(label: string, customId: string, style: ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Danger = ButtonStyle.Secondary): Button {
  return { type: ComponentType.Button, style, label: cutAtSentence(label, BUTTON_LABEL_MAX), custom_id: customId };
}

/** Buttons in as many rows as they need; none for none. */
export function buttonRows(buttons: readonly Button[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < buttons.length; at += ROW_BUTTONS_MAX) {
    rows.push({ type: ComponentType.ActionRow, components: buttons.slice(at, at + ROW_BUTTONS_MAX) });
  }
  return rows;
}

export interface MenuEntry {
  readonly label: string;
  readonly value: string;
}

/** A menu from which one entry is picked. */
export function menuRow(customId: string, placeholder: string, entries: readonly MenuEntry[]): Row {
  const options = entries.map(({ label, value }) => ({ label: cutAtSentence(label, OPTION_LABEL_MAX), value }));
  const menu: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder: cutAtSentence(placeholder, PLACEHOLDER_MAX),
    options,
  };
  return { type: ComponentType.ActionRow, components: [menu] };
}
