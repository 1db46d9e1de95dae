/** A word, and how it is written in ASCII where that does not follow from its letters. */
export interface ListedWord {
  readonly word: string;
  readonly ascii?: string;
}

/** Reads a list: entries between `|`, `[a/b] [c/d]` standing for all that can be put together of it, `word=form` for both. */
export function wordList(text: string): readonly ListedWord[] {
  return text.split('|').flatMap((entry) => {
    const [word, ascii] = entry.split('=');
    return ascii === undefined ? putTogether(word).map((each) => ({ word: each })) : [{ word, ascii }];
  });
}

/** `[a/b] c` → `a c`, `b c`. */
function putTogether(entry: string): string[] {
  const parts = entry.split(/[[\]]/);
  return parts.reduce<string[]>(
    (texts, part, at) => {
      const choices = at % 2 === 1 ? part.split('/') : [part];
      return texts.flatMap((text) => choices.map((choice) => text + choice));
    },
    [''],
  );
}
