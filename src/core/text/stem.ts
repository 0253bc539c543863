/**
 * Light stemming, so that "wounded", "wounds" and "wound" meet. Porter's rules (https://tartarus.org/martin/PorterStemmer/)
 * for English, prefix and suffix stripping for Arabic; names pass through both nearly unchanged.
 */
import { stemmer } from 'stemmer';

/** Irregular forms → the form that is stemmed, and words that Porter's rules would wrongly merge. */
const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say', says: 'say', told: 'tell', spoke: 'speak', spoken: 'speak', wrote: 'write', written: 'write', shot: 'shoot', blew: 'blow', blown: 'blow',
  fell: 'fall', fallen: 'fall', flew: 'fly', flown: 'fly', gave: 'give', given: 'give', took: 'take', taken: 'take', made: 'make', held: 'hold',
  led: 'lead', leader: 'leader', fought: 'fight', lost: 'lose', won: 'win', winner: 'win', hit: 'hit', struck: 'strike', stricken: 'strike',
  threw: 'throw', thrown: 'throw', sent: 'send', met: 'meet', left: 'leave', saw: 'see', seen: 'see', knew: 'know', known: 'know', came: 'come', went: 'go',
  gone: 'go', began: 'begin', begun: 'begin', became: 'become', brought: 'bring', bought: 'buy', caught: 'catch', thought: 'think', felt: 'feel',
  heard: 'hear', kept: 'keep', meant: 'mean', paid: 'pay', ran: 'run', rose: 'rise', risen: 'rise', swore: 'swear', sworn: 'swear', stood: 'stand',
  understood: 'understand', sought: 'seek', broke: 'break', broken: 'break', chose: 'choose', chosen: 'choose', drove: 'drive', driven: 'drive',
  ate: 'eat', eaten: 'eat', grew: 'grow', grown: 'grow', hid: 'hide', hidden: 'hide', sold: 'sell', stole: 'steal', stolen: 'steal', died: 'die', dying: 'die',
  dies: 'die', dead: 'dead', men: 'man', women: 'woman', people: 'people', children: 'child', countries: 'country', feet: 'foot', lives: 'live',
  responsible: 'responsible', responsibility: 'responsible', responsibly: 'responsible', response: 'respond', responses: 'respond',
  international: 'international', internationally: 'international', internal: 'internal', university: 'university', universe: 'universe',
  organ: 'organ', organs: 'organ', past: 'past', news: 'news', general: 'general', generals: 'general', several: 'several', severe: 'severe',
  party: 'party', parties: 'party', part: 'part', parts: 'part', iraqis: 'iraqi', iranians: 'iranian', americans: 'american', sunnis: 'sunni', houthis: 'houthi',
  kurdish: 'kurdish', uses: 'use', used: 'use', using: 'use', user: 'user', united: 'united', unit: 'unit', units: 'unit', unity: 'unity',
  police: 'police', policy: 'policy', policies: 'policy', wounded: 'wound', wounds: 'wound', witness: 'witness', wander: 'wander',
  convoy: 'convoy', convoys: 'convoy', army: 'army', armies: 'army', armed: 'armed', arms: 'arms', arm: 'arm', arming: 'armed', state: 'state', states: 'state', station: 'station', static: 'static',
  minister: 'minister', ministers: 'minister', ministry: 'ministry', ministries: 'ministry', publicly: 'publicly', republic: 'republic',
  author: 'author', authors: 'author', authority: 'authority', authorities: 'authority', nationalist: 'nationalist', nationalists: 'nationalist', nationalism: 'nationalist',
  commentator: 'commentator', commentators: 'commentator', combatant: 'combatant', combatants: 'combatant', legislation: 'legislation', plane: 'plane', planes: 'plane', plan: 'plan', plans: 'plan', planned: 'plan',
  interview: 'interview', interviews: 'interview', interviewed: 'interview', interviewing: 'interview',
};

const ARABIC = /^\p{Script=Arabic}+$/u;
/** The article with what is written onto it, and "and"; bare prepositions belong to the root too often. Longest first. */
const ARABIC_PREFIX = /^(?:وال|فال|بال|كال|لل|ال|و)/u;
const ARABIC_SUFFIX = /(?:هما|كما|تها|ته|ات|ون|ين|ان|يه|ها|هم|نا|وا|تم|ه|ي)$/u;
/** Letters that must remain, so that short roots are left alone. */
const ARABIC_ROOT = 3;

const cache = new Map<string, string>();
/** Most cached words; the cache is emptied beyond it, since people can type anything. */
const CACHE_MAX = 200_000;

/** The stem of one folded word. Numbers and words with digits stay as they are. */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_MAX) cache.clear();
  const found = stemAnew(word);
  cache.set(word, found);
  return found;
}

function stemAnew(word: string): string {
  if (Object.hasOwn(IRREGULAR, word)) return IRREGULAR[word] as string;
  if (ARABIC.test(word)) return arabicStem(word);
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  return stemmer(word);
}

/** Strips one prefix and one suffix while three letters remain ("light" stemming after Larkey et al. 2002, light10). */
export function arabicStem(word: string): string {
  let plain = word;
  const prefix = ARABIC_PREFIX.exec(plain)?.[0] ?? '';
  if (plain.length - prefix.length >= ARABIC_ROOT) plain = plain.slice(prefix.length);
  const suffix = ARABIC_SUFFIX.exec(plain)?.[0] ?? '';
  return plain.length - suffix.length >= ARABIC_ROOT ? plain.slice(0, plain.length - suffix.length) : plain;
}
