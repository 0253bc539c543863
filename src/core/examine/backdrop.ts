/**
 * What may be said of an event without saying anything yet: the words of its title, of its subject's title and of what the
 * titles of the subject's documents share. They anchor a sentence to the event; the rest of a question is what it asks.
 */
import { eventName, wordsAndNames } from '../lookup/language/documents.ts';
import type { Reader } from '../lookup/question/question.ts';
import type { Subject } from '../model.ts';
import { SOFT } from '../lookup/language/english-lexicon.ts';
import { searchWords } from '../lookup/language/words.ts';
import { isEnglish } from '../text/english.ts';

export interface Backdrop {
  /** Words of the index, in all their forms, and entities (`@id`). */
  readonly ids: ReadonlySet<number>;
  /** Those of them that no other event of the subject shares; empty for the main event itself. */
  readonly own: ReadonlySet<number>;
  /** Those of them that the main event has too. */
  readonly shared: ReadonlySet<number>;
  /** What nobody else shares: its own names and the people it befell, without the places and the country. */
  readonly marks: ReadonlySet<number>;
  readonly main: boolean;
}

export type BackdropOf = (subject: Subject, event: string) => Backdrop;

/** Most events whose titles are compared; a subject has one to twenty. */
const EVENTS_MAX = 60;
/** In how many other names of the event a word must stand to say no more than the event. */
const NAMES_MIN = 2;

/** Backdrops by subject and event, made when first needed. */
export function createBackdrops(reader: Reader): BackdropOf {
  const known = new Map<string, Backdrop>();
  const find = (subject: Subject, event: string): Backdrop => {
    const key = `${subject.id}/${event}`;
    const found = known.get(key);
    if (found) return found;
    const [main] = subject.events;
    const made = event === main.id ? mainBackdrop(subject, reader) : otherBackdrop(subject, event, find(subject, main.id), reader);
    known.set(key, made);
    return made;
  };
  return find;
}

function mainBackdrop(subject: Subject, reader: Reader): Backdrop {
  const [main] = subject.events;
  const ids = wordsOf([subject.title, subject.short, main.title], main.aliases, reader);
  const { people, places } = scene(subject, reader);
  const marks = withEvent(new Set([...ids, ...people]), subject, main.id, reader);
  return { ids: new Set([...marks, ...places]), own: new Set(), shared: new Set(), marks, main: true };
}

/** Who and where, by the subject's summary: its names, and the places that hold or lie in the places named. */
function scene(subject: Subject, reader: Reader): { people: number[]; places: number[] } {
  const named = new Set<string>();
  wordsAndNames(subject.summary, reader, (word) => {
    if (word.startsWith('@')) named.add(word.slice(1));
  });
  const places = subject.entities.filter(({ id, kind }) => kind === 'place' && named.has(id));
  const around = subject.entities.filter(({ id, kind, partOf }) => (kind === 'place' || kind === 'government') && places.some((place) => place.partOf.includes(id) || partOf.includes(place.id)));
  const idOf = (id: string): number[] => {
    const word = reader.index.wordId(`@${id}`);
    return word === undefined ? [] : [word];
  };
  const people = subject.entities.filter(({ id, kind }) => named.has(id) && kind === 'person');
  const words = people.flatMap(({ name }) => searchWords(name).filter((word) => !isEnglish(word)).flatMap((word) => reader.index.forms(word)));
  return { people: [...people.flatMap(({ id }) => idOf(id)), ...words], places: [...named, ...around.map(({ id }) => id)].flatMap(idOf) };
}

function otherBackdrop(subject: Subject, id: string, main: Backdrop, reader: Reader): Backdrop {
  const event = subject.events.find((each) => each.id === id);
  // An event without a time is a drawer of background, which nothing is anchored to.
  if (event?.when === undefined) return { ids: new Set(), own: new Set(), shared: new Set(), marks: new Set(), main: false };
  const ids = withEvent(wordsOf([event.title], event.aliases, reader), subject, id, reader);
  const others = subject.events.slice(0, EVENTS_MAX).filter((each) => each.id !== id && each.when !== undefined).map(({ title }) => idsOf(title, reader));
  return { ids, own: new Set([...ids].filter((each) => !main.ids.has(each) && !others.some((other) => other.has(each)))), shared: new Set([...ids].filter((each) => main.ids.has(each))), marks: ids, main: false };
}

function withEvent(ids: Set<number>, subject: Subject, event: string, reader: Reader): Set<number> {
  const id = reader.index.wordId(`@${eventName(subject.id, event)}`);
  return id === undefined ? ids : ids.add(id);
}

/** Ids, in all their forms, of the words and names of the titles, and of those that several of the other names share. */
function wordsOf(titles: readonly string[], others: readonly string[], reader: Reader): Set<number> {
  const counts = new Map<number, number>();
  for (const name of others) for (const id of idsOf(name, reader)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Set([...titles.flatMap((title) => [...idsOf(title, reader)]), ...[...counts].filter(([, count]) => count >= NAMES_MIN).map(([id]) => id)]);
}

/** Ids of the words and names of a text in all their forms; numbers and words without content left out. */
function idsOf(text: string, reader: Reader): Set<number> {
  const ids = new Set<number>();
  const add = (word: string): void => {
    if (/^\d+$/.test(word) || SOFT.has(word)) return;
    const id = reader.index.wordId(word);
    if (id !== undefined) ids.add(id);
    if (!/^[@#~]/.test(word)) for (const form of reader.index.forms(word)) ids.add(form);
  };
  // A title is itself a name: the names inside it are met from its later words on.
  const words = searchWords(text);
  for (let from = 0; from < words.length; from++) wordsAndNames(words.slice(from).join(' '), reader, add);
  return ids;
}
