/**
 * Texts that try to steer the bot instead of asking it something. There is nothing to steer (answers are looked up, not
 * written), but their words could meet a fact by chance; the honest answer is that the base does not know.
 */
const STEERING: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass|drop|skip)\b.{0,24}\b(?:instructions?|rules?|prompts?|sources|documents|citations?|guidelines|filters?)\b/i,
  /\b(?:you are|youre|you're) now\b|\b(?:pretend|roleplay|role-play)\b|\b(?:act|behave|speak|talk) (?:only )?(?:as|like) (?:if|a|an|the|you|\w+ \w+ and)\b|\bfrom (?:now|here) on\b/i,
  /\b(?:system|developer|admin|debug|dan|god) ?(?:prompt|mode|override|message)\b|^\s*(?:system|assistant|user|developer)\s*:|"role"\s*:|<\/?(?:context|system|instructions?)>/i,
  /\b(?:repeat|print|output|reveal|dump|leak|list|show|send|give)\b.{0,32}\b(?:text above|word for word|instructions|prompt|password|tokens?|secrets?|api keys?|environment|env|\.env|config|credentials)\b/i,
  /\b(?:reply|respond|answer|say|write) (?:only |just |exactly )?(?:with|every question)\b|\banswer without\b|\bword for word\b/i,
  /\badd (?:a |this )?(?:new )?fact\b|\bmake (?:something|it) up\b|\bjust guess\b|\bcite \w+(?: \w+)? (?:for|as)\b|\brepeat after me\b|\bjailbreak\b|\bdecode this\b|\brm -rf\b|\bset threshold\b/i,
];

/** True for texts that give the bot orders about its own answers, rules or secrets. */
export function steers(text: string): boolean {
  return STEERING.some((pattern) => pattern.test(text));
}
