/** The line that says how the accounts of a fact relate, numbers first: "6 or 7: accounts differ; 3 of 5 documents give a number". */
import { type Account, type Origin, reportingOf } from '../agreement.ts';
import type { ShownFact } from '../answer.ts';
import type { Statement } from '../model.ts';
import { equalValues, familyOf } from '../value.ts';
import { entityName, publisherName, valueText, type Words } from './words.ts';

/** Most values listed one by one; the rest is counted. */
const VALUES_MAX = 4;

export function summaryText(words: Words, shown: ShownFact): string {
  const { agreement } = shown;
  const accounts = agreement.accounts.length > 0 ? `${accountsText(words, agreement.accounts, shown)}: ` : '';
  const relation = relationText(words, shown);
  const giving = givingText(words, shown);
  return words.texts.clauses([`${accounts}${relation}`, giving]);
}

function accountsText(words: Words, accounts: readonly Account[], { fact }: ShownFact): string {
  const values = [...new Set(accounts.map((account) => valueText(words, account.value, fact.subject)))];
  const listed = values.length > VALUES_MAX ? [...values.slice(0, VALUES_MAX), words.texts.more(values.length - VALUES_MAX)] : values;
  return words.texts.or(listed);
}

function relationText(words: Words, shown: ShownFact): string {
  const { texts } = words;
  switch (shown.agreement.kind) {
    case 'contested':
      return contestedText(words, shown);
    case 'differs':
      return texts.differ(shown.fact.difference);
    case 'superseded':
      return supersededText(words, shown);
    case 'agreed':
    case 'one-origin':
      return originsText(words, shown);
  }
}

/** Who denies and who doubts, always by name. */
function contestedText(words: Words, { fact, subject }: ShownFact): string {
  const { texts } = words;
  const names = (stance: Statement['stance']): string => {
    const statements = fact.statements.filter((each) => each.stance === stance && each.status.kind === 'current');
    const speakers = statements.flatMap((each) => (each.speaker.length > 0 ? each.speaker.map((id) => entityName(words, id, subject.id)) : each.citations.map((citation) => publisherName(words, citation.source, subject.id))));
    return texts.and([...new Set(speakers)]);
  };
  const [denied, doubted] = [names('denies'), names('doubts')];
  const refuted = fact.statements.some((each) => each.status.kind === 'refuted');
  return texts.clauses([texts.contested, denied && texts.deniedBy(denied), doubted && texts.doubtedBy(doubted), refuted ? texts.refutedNote : '']);
}

function supersededText(words: Words, { fact }: ShownFact): string {
  const { texts } = words;
  const earlier = fact.statements.find((each) => each.status.kind === 'superseded' && each.value !== undefined && !isCurrentValue(fact.statements, each));
  return earlier?.value === undefined ? texts.corrected : texts.correctedFrom(valueText(words, earlier.value, fact.subject));
}

function isCurrentValue(statements: readonly Statement[], earlier: Statement): boolean {
  return statements.some((each) => each.status.kind === 'current' && each.value && earlier.value && equalValues(each.value, earlier.value));
}

/** "2 documents, 1 origin (Reuters)"; without named origins only the documents are counted, never origins. */
function originsText(words: Words, { agreement, fact, subject }: ShownFact): string {
  const { texts } = words;
  const { accounts, origins } = agreement;
  const valued = [...new Set(accounts.flatMap((account) => account.documents))];
  const documents = valued.length > 0 ? valued : agreement.documents;
  const [first = ''] = documents;
  const names = origins.map((origin) => originName(words, origin, subject.id));
  if (origins.length === 1 && origins[0]?.named) return texts.documentsOrigins(documents.length, 1, names.join());
  if (documents.length === 1) return texts.oneDocument(publisherName(words, first, subject.id));
  if (agreement.kind === 'one-origin' && fact.statements.length > 1) return texts.ownAccounts(documents.length);
  return texts.documentsAgree(documents.length);
}

function originName(words: Words, origin: Origin, subject: string): string {
  const names = origin.ids.map((id) => (origin.named ? entityName(words, id, subject) : publisherName(words, id, subject)));
  return words.texts.and(names);
}

/**
 * "3 of 5 documents give a number". Only for the main event, for which a document's silence means something. Not where the
 * answer is contested: a denial is an answer too, but gives no value.
 */
function givingText(words: Words, { fact, subject, agreement }: ShownFact): string {
  const [account] = agreement.accounts;
  if (account === undefined || fact.event !== subject.events[0].id) return '';
  const { withValue, total } = reportingOf(fact, subject);
  const family = familyOf(account.value);
  if (family !== 'amount' && (!agreement.disputed || agreement.kind === 'contested')) return '';
  return words.texts.giving(withValue.length, total, family);
}
