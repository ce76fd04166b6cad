/** What a worker can be asked: name → arguments and answer. */
export type CallTable<Calls> = { [Name in keyof Calls]: { args: unknown; answer: unknown } };

/** A call as it passes to the worker. */
export type Call<Calls extends CallTable<Calls>> = {
  [Name in keyof Calls]: { id: number; call: Name; args: Calls[Name]['args'] };
}[keyof Calls];

/** What passes to the worker. */
export type CallRequest<Calls extends CallTable<Calls>> = Call<Calls> | CallEnd;

/** Asks that a call be given up; its handler hears it by its signal. */
export interface CallEnd {
  end: number;
}

/** What comes back: any number of `progress`, then one of the others. `message` is a Russian sentence. */
export type CallReply<Progress> =
  | { id: number; kind: 'answer'; answer: unknown }
  | { id: number; kind: 'progress'; progress: Progress }
  | { id: number; kind: 'failed'; message: string };

/** How a worker answers each of its calls. */
export type CallHandlers<Calls extends CallTable<Calls>, Progress> = {
  [Name in keyof Calls]: (
    args: Calls[Name]['args'],
    onProgress: (progress: Progress) => void,
    signal: AbortSignal,
  ) => Calls[Name]['answer'] | Promise<Calls[Name]['answer']>;
};

/** Sends a reply to the page; what is in `transfer` goes over without a copy. */
export type SendReply<Progress> = (reply: CallReply<Progress>, transfer: Transferable[]) => void;
