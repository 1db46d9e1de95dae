import { badConnection, type ConnectionSettings, isConnectionKeyword } from './connectionSettings';

/** `keyword = 'value'` or `keyword=value`, with \ before what stands for itself. */
const PAIR = /\s*([A-Za-z_]+)\s*=\s*(?:'((?:[^'\\]|\\[^])*)'|((?:[^\s'\\]|\\[^])(?:[^\s\\]|\\[^])*)?)(?=\s|$)/y;

/** What libpq's other form says: `host=localhost dbname=library user=me`. Throws `bad-input`. */
export function keywordSettings(text: string): ConnectionSettings {
  const settings: ConnectionSettings = {};
  const end = text.trimEnd().length;
  PAIR.lastIndex = 0;
  while (PAIR.lastIndex < end) {
    const match = PAIR.exec(text);
    if (!match)
      throw badConnection('This is neither a connection URL nor a list of keywords and values such as host=localhost dbname=library.');
    const [, keyword, quoted, plain] = match;
    if (isConnectionKeyword(keyword)) settings[keyword] = (quoted ?? plain ?? '').replace(/\\([^])/g, '$1');
  }
  return settings;
}
