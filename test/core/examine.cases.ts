/**
 * What an honest fact-checker would say to pasted messages, as `[reason, message, verdicts]`. A verdict is one sentence
 * that gets one: the finding, and values that the accounts on either side must hold. No verdicts: the message is left alone.
 */
import type { Finding } from '../../src/core/examine/examination.ts';
import type { ValueJson } from '../../src/core/value.ts';

export interface Verdict {
  readonly finding: Finding;
  /** Values that accounts which say the same give (others may be there too). */
  readonly same?: readonly ValueJson[];
  /** Values that accounts which say otherwise give. */
  readonly otherwise?: readonly ValueJson[];
}

export type Case = readonly [why: string, message: string, verdicts: readonly Verdict[]];

const supported = (...same: ValueJson[]): Verdict => ({ finding: 'supported', same });
const contradicted = (...otherwise: ValueJson[]): Verdict => ({ finding: 'contradicted', otherwise });
const partly = (same: ValueJson[] = [], otherwise: ValueJson[] = []): Verdict => ({ finding: 'partly', same, otherwise });
const notInBase: Verdict = { finding: 'not-in-base' };
const NOTHING: readonly Verdict[] = [];

/** Numbers, names, dates, denials of the main event. */
const MAIN_EVENT: readonly Case[] = [
  ['a number that one account gives and others do not', "Seven of Kadhimi's guards were wounded in the drone attack.", [partly([7], [6])]],
  ['the same in digits, as a headline', 'BREAKING: 6 bodyguards of Iraqi PM Kadhimi injured in drone attack', [partly([6], [7])]],
  ['a number that no account gives', "Twelve of the prime minister's bodyguards were injured in the drone attack on his Baghdad residence.", [contradicted(6, 7)]],
  ['"at least" holds for both accounts', "At least six members of Kadhimi's security detail were wounded in the attack.", [supported(6, 7)]],
  ['"several" says no more than the accounts do', "Several of Kadhimi's guards were hurt in the attack.", [supported(6, 7)]],
  ['nobody', "No one was killed in the attack on Kadhimi's residence.", [supported(0)]],
  ['dead where the account has none', "Four people were killed in the drone attack on the Iraqi prime minister's residence.", [contradicted(0)]],
  ['a corrected number and what others keep', 'Two drones were used in the attack on Kadhimi.', [partly([2], [3])]],
  ['the number most give', "Three explosive-laden drones targeted Kadhimi's home.", [partly([3], [2])]],
  ['a number of drones that no account gives', 'Five drones were used in the attack on Kadhimi.', [contradicted(3, 2)]],
  ['denied injury', 'Prime Minister Kadhimi was not injured in the attack.', [partly([false], [true])]],
  ['the opposite of surviving', 'Kadhimi was killed in the drone attack on his home.', [contradicted(true)]],
  ['survival', 'Kadhimi survived the assassination attempt.', [supported(true)]],
  ['a negative with nobody', 'No group has claimed responsibility for the attack on Kadhimi.', [supported(false)]],
  ['a claim of responsibility that nobody made', 'ISIS claimed responsibility for the attack on Kadhimi.', [contradicted(false)]],
  ['a denial by the one who denies', "Kataib Hezbollah denied involvement in the attack on the Iraqi prime minister.", [{ finding: 'supported' }]],
  ['an accusation that others make and the accused deny', "Kata'ib Hezbollah carried out the attack on Kadhimi's home.", [partly()]],
  ['an order that nobody reports', 'Iran ordered the assassination attempt on Kadhimi.', [contradicted(false)]],
  ['the order denied', 'Iran did not order the attack on Kadhimi.', [supported(false)]],
  ['the date', "The attack on Kadhimi's residence took place on 7 November 2021.", [supported('2021-11-07')]],
  ['another date nearby', "The drone attack on Kadhimi's residence happened on 9 November 2021.", [contradicted('2021-11-07')]],
  ['a condemnation', 'Egypt condemned the attack on Kadhimi.', [supported(true)]],
  ['a condemnation the base does not hold', 'France condemned the attack on Prime Minister Kadhimi.', [notInBase]],
  ['a condemnation denied', 'Iran never condemned the attack on Kadhimi.', [contradicted()]],
  ['something the base does not tell', 'Kadhimi was flown to Germany for treatment after the attack.', [notInBase]],
  ['Arabic number word', 'أصيب سبعة من حراس الكاظمي في الهجوم.', [partly([7], [6])]],
  ['Arabic denial', 'لم تعلن أي جهة مسؤوليتها عن الهجوم على الكاظمي.', [supported(false)]],
  ['typed in a hurry', '7 gaurds were injurd in the drone atack on kadhimis home', [partly([7], [6])]],
  ['two sentences, two verdicts', "Three drones were used in the attack on Kadhimi. Nobody was killed in the attack.", [partly([3], [2]), supported(0)]],
];

/** Each number belongs to its event. */
const OTHER_EVENTS: readonly Case[] = [
  ['the dead of Erbil', 'Two people were killed in the Erbil rocket attacks of 15 February 2021.', [supported()]],
  ['the injured of the clashes', 'More than 100 people were injured in the Baghdad clashes of 5 November.', [supported()]],
  ['the dead of the clashes, told in two ways', 'Two protesters were killed in the clashes in Baghdad.', [partly([2], [1])]],
];

/** Left alone: questions, opinions, hopes, orders, other subjects. */
const LEFT_ALONE: readonly Case[] = [
  ['near-miss: another place and other people', 'Seven soldiers were killed in Mosul.', NOTHING],
  ['a question', 'Was Kadhimi injured in the attack?', NOTHING],
  ['an opinion', 'I think Iran ordered the attack on Kadhimi.', NOTHING],
  ['a hope', 'Hope the PM is ok and no one was killed 🙏', NOTHING],
  ['a greeting', 'Good morning everyone! Thanks for the add.', NOTHING],
  ['a demand', 'Kadhimi should resign over this.', NOTHING],
  ['a condition', 'If Iran ordered the attack there will be war.', NOTHING],
  ['drones elsewhere', 'Three drones hit an oil depot in Saudi Arabia.', NOTHING],
  ['an accident elsewhere', 'Two people were killed in a car crash in Basra.', NOTHING],
  ['another prime minister', 'The British prime minister was injured in a bicycle accident.', NOTHING],
  ['an order', 'Please share this with everyone who cares about Iraq.', NOTHING],
  ['satire', "lol imagine losing a drone over that guy's house", NOTHING],
  ['a prediction', 'Tomorrow Kadhimi will address the nation.', NOTHING],
  ['sports', 'Seven players were injured in the derby.', NOTHING],
  ['an exclamation', 'What a cowardly attack!!!', NOTHING],
  ['a guess', 'Kadhimi may have been injured in the attack.', NOTHING],
  ['a question in Arabic', 'هل أصيب الكاظمي في الهجوم؟', NOTHING],
  ['a number of an earthquake', 'More than 100 people were injured in the earthquake.', NOTHING],
  ['a prayer', 'May God protect Iraq and its people.', NOTHING],
];

export const CASES: readonly Case[] = [...MAIN_EVENT, ...OTHER_EVENTS, ...LEFT_ALONE];
export { contradicted, notInBase, NOTHING, partly, supported };
