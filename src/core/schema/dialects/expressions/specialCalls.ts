import type { WrittenType } from '../types/writtenType';
import type { Parsing } from './parseTree';
import type { Tree } from './tree';

type ReadCall = (parsing: Parsing, name: string) => Tree;

/** Calls whose arguments are not a list of expressions, from behind their opening parenthesis to behind the closing one. */
export const SPECIAL_CALLS: Readonly<Record<string, ReadCall>> = {
  CAST: castCall,
  TRY_CAST: castCall,
  CONVERT: convertCall,
  TRY_CONVERT: convertCall,
  EXTRACT: extractCall,
  TRIM: trimCall,
  SUBSTRING: wordyCall,
  SUBSTR: wordyCall,
  MID: wordyCall,
  POSITION: positionCall,
  EXISTS: subquery,
  ALL: subquery,
  ANY: subquery,
  SOME: subquery,
  COUNT: aggregate,
  SUM: aggregate,
  AVG: aggregate,
  GROUP_CONCAT: aggregate,
  JSON_VALUE: wordyCall,
  CHAR: wordyCall,
};

function castCall(parsing: Parsing): Tree {
  const { reader } = parsing;
  const arg = parsing.expression();
  reader.expect('AS');
  const type = writtenType(parsing);
  reader.expect(')');
  return { kind: 'cast', arg, type };
}

/** SQL Server: `CONVERT(type, x, style)`; MySQL: `CONVERT(x, type)` and `CONVERT(x USING charset)`. */
function convertCall(parsing: Parsing): Tree {
  const { reader, dialect } = parsing;
  if (dialect === 'mssql') {
    const type = writtenType(parsing);
    reader.expect(',');
    const arg = parsing.expression();
    const style = reader.take(',') ? parsing.expression() : undefined;
    reader.expect(')');
    return { kind: 'cast', arg, type, ...(style && { style }) };
  }
  const arg = parsing.expression();
  if (reader.take('USING')) {
    reader.skipParenthesised();
    return arg;
  }
  reader.expect(',');
  const type = writtenType(parsing);
  reader.expect(')');
  return { kind: 'cast', arg, type };
}

function writtenType({ reader }: Parsing): WrittenType {
  const words = typeWords(reader);
  const args: string[] = [];
  if (reader.take('(')) {
    while (!reader.take(')')) {
      if (args.length > 0) reader.expect(',');
      if (reader.peek().kind === 'end') throw reader.unexpected();
      args.push(reader.next().text);
    }
  }
  const all = [...words, ...typeWords(reader)];
  const unsigned = all.indexOf('unsigned') > 0;
  return { name: all.filter((word) => !unsigned || word !== 'unsigned').join(' '), args, unsigned, zerofill: false };
}

/** The words of a type; of a qualified name the last. */
function typeWords(reader: Parsing['reader']): readonly string[] {
  const words: string[] = [];
  while (reader.peek().kind === 'word' || reader.peek().kind === 'name') {
    if (takeCharset(reader)) continue;
    words.push(reader.next().text.toLowerCase());
    if (reader.take('.')) words.pop();
  }
  return words;
}

/** `CHARACTER SET utf8mb4` behind a type says nothing of its values. */
function takeCharset(reader: Parsing['reader']): boolean {
  const isLong = reader.keyword(1) === 'SET' && (reader.keyword() === 'CHARACTER' || reader.keyword() === 'CHAR');
  if (!isLong && reader.keyword() !== 'CHARSET') return false;
  for (let count = isLong ? 3 : 2; count > 0; count--) reader.next();
  return true;
}

/** `EXTRACT(year FROM x)`. */
function extractCall(parsing: Parsing): Tree {
  const { reader } = parsing;
  const unit = reader.next().text;
  reader.expect('FROM');
  const arg = parsing.expression();
  reader.expect(')');
  return { kind: 'call', name: 'EXTRACT', args: [{ kind: 'string', value: unit }, arg] };
}

/** `TRIM(LEADING 'x' FROM y)`; `TRIM('x' FROM y)`; `TRIM(y, 'x')`. */
function trimCall(parsing: Parsing): Tree {
  const { reader } = parsing;
  const side = reader.keyword();
  const sided = side === 'LEADING' || side === 'TRAILING' || side === 'BOTH';
  if (sided) reader.next();
  const name = side === 'LEADING' ? 'LTRIM' : side === 'TRAILING' ? 'RTRIM' : 'TRIM';
  const first = sided && reader.keyword() === 'FROM' ? undefined : parsing.expression();
  if (reader.take('FROM')) {
    const arg = parsing.expression();
    reader.expect(')');
    return { kind: 'call', name, args: first ? [arg, first] : [arg] };
  }
  const set = reader.take(',') ? [parsing.expression()] : [];
  reader.expect(')');
  return { kind: 'call', name, args: [first ?? { kind: 'null' }, ...set] };
}

/** `SUBSTRING(x FROM 2 FOR 3)` as well as commas; what follows `USING` or `RETURNING` says how to write the result. */
function wordyCall(parsing: Parsing, name: string): Tree {
  const { reader } = parsing;
  const args: Tree[] = [];
  while (!reader.take(')')) {
    if (reader.keyword() === 'USING' || reader.keyword() === 'RETURNING') {
      reader.skipParenthesised();
      break;
    }
    if (args.length > 0 && !reader.take('FROM') && !reader.take('FOR')) reader.expect(',');
    args.push(parsing.expression());
  }
  return { kind: 'call', name, args };
}

/** `POSITION('x' IN y)`. */
function positionCall(parsing: Parsing): Tree {
  const { reader } = parsing;
  const part = parsing.operand(60);
  reader.expect('IN');
  const whole = parsing.expression();
  reader.expect(')');
  return { kind: 'call', name: 'POSITION', args: [part, whole] };
}

function subquery({ reader }: Parsing): Tree {
  reader.skipParenthesised();
  return { kind: 'foreign', what: 'a subquery' };
}

function aggregate({ reader }: Parsing, name: string): Tree {
  reader.skipParenthesised();
  return { kind: 'foreign', what: `aggregate ${name.toLowerCase()}()` };
}
