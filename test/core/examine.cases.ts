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
  ['Arabic, a condemnation', 'أدانت مصر الهجوم على الكاظمي.', [supported(true)]],
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

/** How people really write: posts, threads, wire copy, other scripts. */
const AS_WRITTEN: readonly Case[] = [
  ['wire copy with dateline and attribution', "BAGHDAD (Reuters) - Iraqi Prime Minister Mustafa al-Kadhimi escaped unharmed in an assassination attempt by armed drones in Baghdad on Sunday, the military said.", [{ finding: 'partly' }]],
  ['attribution to the one who said it', 'According to the Iraqi military, seven members of his protection force were wounded in the attack.', [supported(7)]],
  ['a correction by the ministry', 'The Interior Ministry said two drones were used in the attack on Kadhimi.', [supported(2)]],
  ['a bulleted list', "Attack on Kadhimi, what we know:\n- three drones were used in the attack\n- nobody was killed in the attack\n- no one has claimed responsibility for the attack", [partly([3], [2]), supported(0), supported(false)]],
  ['hashtags and a mention', '#Iraq PM #Kadhimi survives assassination attempt @channel', [supported(true)]],
  ['shot down', 'Two of the three drones were shot down by security forces.', [supported(2)]],
  ['more than any account gives', 'Over a dozen drones attacked the residence of Prime Minister Kadhimi.', [contradicted(3)]],
  ['a range that holds both accounts', "Six to seven of the prime minister's guards were injured in the attack on Kadhimi.", [supported(6, 7)]],
  ['nobody hurt, where guards were', 'Nobody was injured in the drone attack on the Iraqi prime minister.', [contradicted(6, 7)]],
  ['dead guards, where nobody died', "Two of Kadhimi's guards were killed in the drone attack.", [contradicted(0)]],
  ['the weapons were made in Iran', 'The drones were made in Iran, according to Iraqi security officials.', [{ finding: 'supported' }]],
  ['two accused together', "Iraqi officials blamed Kata'ib Hezbollah and Asaib Ahl al-Haq for the attack.", [{ finding: 'supported' }]],
  ['a culprit that no account names', 'The Islamic State carried out the drone attack on Kadhimi.', [{ finding: 'contradicted' }]],
  ['the one accused, passive', 'The attack on Kadhimi was carried out by Iran-backed militias.', [{ finding: 'partly' }]],
  ['a coup', 'President Barham Salih said Iraq must not be dragged into chaos.', [{ finding: 'supported' }]],
  ['a reaction in other words', "Muqtada al-Sadr called on the Popular Mobilization Forces to disband after the attack.", [{ finding: 'supported' }]],
  ['damage', "Doors were blown off and a staircase was damaged at the prime minister's residence.", [{ finding: 'supported' }]],
  ['weekday', 'Drones attacked the residence of Iraqi Prime Minister Kadhimi on Sunday.', [{ finding: 'supported' }]],
  ['wrong weekday', "The attack on Kadhimi's residence was on a Tuesday.", [contradicted('2021-11-07')]],
  ['Arabic, a number nobody gives', 'استخدمت خمس طائرات مسيرة في الهجوم على الكاظمي.', [contradicted(3)]],
  ['Arabic, nobody died', 'لم يقتل أحد في الهجوم على منزل الكاظمي.', [supported(0)]],
  ['Arabic, survival', 'نجا الكاظمي من محاولة الاغتيال.', [supported(true)]],
  ['Arabic, several sentences', 'نجا الكاظمي من محاولة الاغتيال. هل تعرفون من نفذها؟ نسأل الله السلامة للعراق.', [supported(true)]],
  ['lower case and no punctuation', 'kadhimi survived the assassination attempt', [supported(true)]],
  ['an opinion between two assertions', 'Kadhimi survived the assassination attempt. What a disgrace for the militias. No one was killed in the attack.', [supported(true), supported(0)]],
  ['the dead of the air strikes of June', 'The US air strikes of 28 June 2021 killed at least nine militia fighters.', [partly([{ min: 9 }], [4])]],
  ['the seats of Fatah', 'The Fatah Alliance won 14 seats in the October 2021 election.', [supported()]],
  ['the date of another event', 'Qasem Soleimani was killed on 3 January 2020.', [supported('2020-01-03')]],
  ['a wrong date of another event', 'Qasem Soleimani was killed on 8 January 2020.', [contradicted('2020-01-03')]],
  ['injured guards at another house', "Seven guards were injured in an attack on the house of the Kurdish prime minister in Sulaymaniyah.", NOTHING],
  ['the toll of the clashes said of the attack', 'More than 100 people were injured in the drone attack on Kadhimi.', [notInBase]],
  ['the toll of Erbil in a sentence on nothing in particular', 'Two people were killed.', NOTHING],
  ['a number without an event', 'Three drones.', NOTHING],
  ['drones of another war', 'Russia launched three drones at a residential building in Kyiv, killing two people.', NOTHING],
  ['an attack on another prime minister', 'Former Japanese prime minister Shinzo Abe was killed in an attack in Nara on 8 July 2022.', NOTHING],
  ['a hope in the guise of news', 'Inshallah the report that seven guards were injured is false.', NOTHING],
  ['a rumour about a rumour', 'It is not true that Kadhimi was injured in the attack.', NOTHING],
  ['a prediction about numbers', 'More than 100 people will be injured if this goes on.', NOTHING],
  ['satire', 'Kadhimi should hire the third drone as his new spokesman.', NOTHING],
  ['a demand in Arabic', 'يجب على الكاظمي أن يستقيل.', NOTHING],
  ['a rhetorical question', 'So Kadhimi just happened to survive, right?', NOTHING],
  ['an order', 'Stop blaming Iran for everything that happens in Baghdad.', NOTHING],
  ['thanks', 'Thank you all for the prayers, my cousin is a guard and he is fine.', NOTHING],
  ['a recipe', 'Add three eggs, two cups of flour and stir for seven minutes.', NOTHING],
  ['a film', 'In the new movie three drones attack the home of the prime minister and six guards die.', NOTHING],
  ['an election elsewhere', 'The Sadr party won 14 seats in the student council election.', NOTHING],
  ['a conditional accusation', 'If Iran was behind the attack, Kadhimi would have said so.', NOTHING],
  ['first person', 'I was in Baghdad on 7 November and heard two explosions.', NOTHING],
  ['an unnamed prime minister', 'The prime minister survived a vote of no confidence.', NOTHING],
  ['a football drone', 'Two drones were shot down over the stadium.', NOTHING],
];

/** What was once got wrong, or nearly. */
const MISTAKEN: readonly Case[] = [
  ['one of three that did something is not one in all', "One drone got through and struck the prime minister's house.", [supported(1)]],
  ['"125" and "more than 125" do not oppose each other', 'One person was killed and 125 were injured in the clashes in Baghdad on 5 November.', [partly([1], [2])]],
  ['the year beside the day', "Iraq's parliamentary election of 2021 was held on 12 October.", [contradicted('2021-10-10')]],
  ['knowledge denied', 'Tehran did not know about the attack on Kadhimi beforehand.', [contradicted(true)]],
  ['a day of a visit without the event', 'The Quds Force commander arrived in Baghdad on Tuesday.', NOTHING],
  ['nobody dead where some died', 'Nobody died in the Baghdad clashes of 5 November 2021.', [contradicted(1, 2)]],
  ['a number of rockets on another day', 'Five rockets hit Balad air base on the day Musleh was released.', [contradicted(3)]],
  ['a view with the one who holds it', 'Abu Ali al-Askari called the attack an inside job.', [supported(true)]],
  ['dead elsewhere in a drone attack', 'Most missiles were shot down, yet 3 civilians died and 6 were hurt in a drone attack on the port.', NOTHING],
  ['several named in a question: only the accounts of those named in the sentence', 'Turkey and India condemned the attack on Kadhimi.', [supported(true)]],
  ['what might be told of what is', 'Kadhimi died of his wounds after the assassination attempt.', NOTHING],
  ['a source that says otherwise', 'Statecraft reports that six guards were injured in the attack on Kadhimi.', [contradicted(7)]],
  ['another doer of another event', 'Iran carried out the Abu Dhabi attack of 2022.', [{ finding: 'contradicted' }]],
  ['a row of a table', 'Location | Baghdad, Iraq |', NOTHING],
  ['a name and its post assert nothing', 'Iraqi Prime Minister Mustafa al-Kadhimi', NOTHING],
];

export const CASES: readonly Case[] = [...MAIN_EVENT, ...OTHER_EVENTS, ...LEFT_ALONE, ...AS_WRITTEN, ...MISTAKEN];
