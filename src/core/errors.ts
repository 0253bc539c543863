/** A person's or an operator's doing: the message says what happened and what to try, and is safe to show. */
export class UserError extends Error {
  override name = 'UserError';
  /** Stable identifier, such as `discord-token`. */
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
