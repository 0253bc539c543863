/** Two questions in one message: "When did he take office, and when did he leave?" */

const JOINT = /\s*(?:[?;,.]\s+(?:and\s+)?|\s+(?:and|&|plus)\s+)(?:also\s+)?(?=(?:whom?|what|when|where|why|how|which|did|does|do|is|was|were|are|has|have)\b)/iu;
const OPENER = /^(?:and\s+|so\s+|but\s+|hey\s+|hi\s+|ok(?:ay)?\s+)*(?:whom?|whos|what|whats|when|where|why|how|which|did|does|do|is|was|were|are|has|have|can|could)\b/iu;
/** More parts than this is no question but a text. */
const PARTS_MAX = 3;

/** The questions of a message in order; one element when it is a single question. Both sides must open like a question. */
export function splitQuestion(text: string): string[] {
  const parts = text.split(JOINT).map((part) => part.trim()).filter((part) => part !== '');
  return parts.length <= PARTS_MAX && parts.every((part) => OPENER.test(part)) ? parts : [text];
}
