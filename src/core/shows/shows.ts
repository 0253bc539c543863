/** The closed set of shows, by the name that `commands/*.yaml` gives them. */
import type { Show } from '../command.ts';
import { showDisagreements } from './disagreements.ts';
import { showEntity } from './entity.ts';
import { showFacts } from './facts.ts';
import { showHelp, showLookup } from './help.ts';
import type { ShowFunction } from './show.ts';
import { showSource, showSources } from './source.ts';
import { showTimeline } from './timeline.ts';

export const SHOW_FUNCTIONS: Readonly<Record<Show, ShowFunction>> = {
  facts: showFacts,
  timeline: showTimeline,
  entity: showEntity,
  source: showSource,
  sources: showSources,
  disagreements: showDisagreements,
  lookup: showLookup,
  help: showHelp,
};
