/** English and Arabic words by what they do in an examined sentence. Folded, Arabic as `searchWords` stems it. */

/** Words that colour a sentence without asserting anything that could be compared. */
export const COLOUR =
  /^(?:breaking|news|update|updates|thread|video|videos|photos?|watch|horrific|horrible|shocking|shocked|tragic|tragically|terrible|terribly|brutal|heinous|dramatic|dramatically|unprecedented|daring|brazen|audacious|stunning|huge|massive|major|serious|seriously|total|totals|least|confirmed|official|officially|media|sources|unfortunately|sadly|reportedly|according|reports?|eyewitnesses|witnesses|fully|successfully|simply|early|dawn|morning|night|overnight|yesterday|ago|recent|recently|latest|exactly|local|time|whole|entire|own|famous|notorious|embattled|beloved|so-called|lone|single|separate|different|altogether|overall|combined|also|incident|event|target|targets|targeted|targeting|عاجل|خبر|جهه|احد|اي)$/;

/** Nouns for people: who is counted as one of them is counted as a person. */
export const PERSON =
  /^(?:people|persons?|men|man|women|woman|children|child|civilians?|victims?|casualties|casualty|fatalities|deaths?|dead|lives|guards?|bodyguards?|soldiers?|troops?|officers?|policemen|police|staff|staffers|members?|fighters?|militants?|protesters?|protestors?|demonstrators?|workers?|employees?|residents?|officials?|personnel|injuries|wounded|injured|killed|hurt|قتيل|قتلي|جريح|جرحي|شخص|اشخاص|مدني|حارس|حراس|جند|جنود|متظاهر|ضحي|ضحايا|مصاب)$/;

/** A name before one of these only describes: "Iran-backed". */
export const DESCRIBES = /^(?:backed|linked|supported|aligned|allied|led|made|affiliated|funded|trained|sponsored|based|born|occupied|controlled)$/;

/** Questions about one doer: another doer cannot be meant as well. */
export const ONE_DOER = /\b(?:carried out|behind|responsible|perpetrat\w+|killed|assassinated|fired|launched|shot down|ordered|founded|won)\b/i;
