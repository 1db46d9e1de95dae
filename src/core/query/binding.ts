const line = /^--[ \t]*seedbed:[ \t]*([\w.-]+)[ \t]*$/m;

/** The dataset that a SQL document asks: the id in its first line, `-- seedbed: library-1a2b3c4d`; undefined where it names none. */
export function boundDataset(text: string): string | undefined {
  const end = text.indexOf('\n');
  return line.exec((end < 0 ? text : text.slice(0, end)).replace(/\r$/, ''))?.[1];
}

/** The first line by which a document is bound to a dataset, without its line break. */
export function bindingLine(id: string): string {
  return `-- seedbed: ${id}`;
}
