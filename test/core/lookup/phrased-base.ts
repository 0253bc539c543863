/** The harbour base with enough phrasings that its facts are voted for. */
import type { Base } from '../../../src/core/base.ts';
import type { Fact } from '../../../src/core/model.ts';
import { harbourWith } from '../../harbour.ts';

/** Every combination of one of each list, as lines. */
const lines = (...lists: readonly (readonly string[])[]): string => lists.reduce<string[]>((all, list) => all.flatMap((start) => list.map((next) => `${start} ${next}`.trim())), ['']).join('\n');

const PLACES = ['at the harbour', 'in the harbour fire', 'that night at the port', 'in the blaze'];
const PHRASED: Readonly<Record<string, Pick<Fact, 'phrasings' | 'untold'>>> = {
  'harbour/injured': {
    phrasings: lines(['how many people', 'how many workers', 'what number of persons', 'number of those who'], ['got hurt', 'were wounded', 'came to harm'], PLACES),
    untold: lines(['how old were those hurt', 'names of the wounded', 'which hospital took the wounded', 'who bandaged those hurt'], PLACES),
  },
  'harbour/dead': {
    phrasings: lines(['how many people', 'how many workers', 'number of those who'], ['died', 'were killed', 'lost their lives'], PLACES),
    untold: lines(['how old were the dead', 'names of the dead', 'where were the dead buried'], PLACES),
  },
};

export function phrasedHarbour(): Base {
  return harbourWith((facts) => facts.map((fact) => ({ ...fact, ...PHRASED[fact.id] })), 'eeee0000');
}
