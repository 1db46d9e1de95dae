import type { ResolvedType } from '../../rules/value';
import { kindFits } from '../kinds/kindFits';
import { subjectNamed } from './inferSubject';

/**
 * The kind that the form of a name suggests where its words say nothing: what ends in `id` identifies, `filesPurged` and
 * `openFiles` count, `expandMacros` is done or not. Undefined where the form says nothing either.
 */
export function kindByForm(name: string, words: readonly string[], type: ResolvedType): string | undefined {
  const kinds = type.family === 'text' ? textForm(name, words, type) : type.family === 'integer' ? integerForm(name, words) : undefined;
  return kinds?.find((kind) => kindFits(kind, type));
}

/** What is no plural though it ends in s. */
const NO_PLURAL = /^(is|has|was|does|dns|sms|gps|os|.*(ss|us|is))$/;

/** Participles that say of many things that they are so, rather than how many are. */
const STATES = words(
  'enabled disabled required supported allowed verified confirmed locked hidden closed encrypted included expanded collapsed changed',
);

/** `lines_processed`, `jobsCreated`: so many of them. */
export function isCounted(name: string, { family }: ResolvedType): boolean {
  if (family !== 'integer') return false;
  if (/(^|_|[a-z])(times|Times)$/.test(name) && !/(some|over|down|up|run|life)times$/i.test(name)) return true;
  const [, things, done] =
    /(?:^|_)([a-z]+s)_([a-z]+ed|available|remaining|left|total|sold|taken|given|won|lost|sent|read|written|made)$/.exec(
      name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase(),
    ) ?? [];
  return things !== undefined && !NO_PLURAL.test(things) && !STATES.has(done);
}

/** Words that end in `id` and name no key. */
const NO_KEY =
  /^(paid|unpaid|prepaid|grid|bid|kid|acid|void|raid|valid|invalid|solid|rapid|humid|fluid|liquid|avoid|android|hybrid|covid|pyramid|plaid|vivid|rigid|lipid|forbid|afraid|hyaluronid|steroid|opioid|centroid|thyroid|asteroid|celluloid|polaroid|aid|said|maid|mid|lid|did|amid|laid|arid|lucid|morbid|orchid|squid|candid|splendid|madrid|david)$/;

/** Verbs that columns begin with which say whether something is to be done. */
const VERBS = words(
  'acknowledge add adjust align allow append apply archive assign attach auto autoplay avoid backup block bypass calculate capture check clean clear close collapse collect compress confirm continue convert copy count create debug delete deny detect discover display do download drop edit emit enforce escalate exclude execute expand export fail fetch filter flag follow forbid force generate grant group have handle has hide highlight ignore import include inherit insert install invert join keep limit list lock log mark match merge monitor move mute need notify obsess omit open override overwrite pause permit persist play preserve prevent print process prompt propagate protect publish purge put receive recalculate record recycle refresh reject remember remove render repeat replace report request require reset resize restore restrict retain retry reuse rotate run save scan search send separate set share show sign skip sort split stalk start stop store strip submit subscribe support suppress sync synchronize terminate track translate trim truncate trust unlock update upload use validate verify wait want warn watch wrap write',
);

/** Words that say of something what it is or is not. */
const ADJECTIVES = words(
  'up down known absolute accurate active alone anonymous automatic bold bulk canonical cascade case clean closed collapsed common complete conditional confidential consistent correct critical current custom dead default dirty distributed done dynamic easy editable empty even exact exclusive expandable explicit extended external extra fatal final fixed foreign free full functional fuzzy global good hard healthy hot idle immediate immutable implicit inclusive incomplete incremental independent indexed infinite inline insecure interactive internal invalid invisible italic large latest lazy legacy linear live local long main mandatory manual mobile movable multiple mutable native negative nested new normal nullable obligatory odd official offline online only open optional ordered outside own parallel partial passive permanent persistent physical plain positive postpaid powered prepaid printable private public quick quiet random raw ready real recent recursive regular relative remote repeatable resizable responsive reusable reversible safe same searchable secret secure sensitive serial shared silent simple single skippable small smart soft sortable special static sticky strict strong synthetic temporal temporary transient transparent true underline unique unlimited unread unsafe urgent usable verbose virtual volatile voluntary wide wild writable wrong',
);

/** Words that columns of truths begin with. */
const SAYS_TRUTH = words('can is has was should did do needs new preferred with without non no');

/** Words whose numbers stand for one of a few sorts. */
const OF_A_KIND = words(
  'privacy licence license visibility model mode type method policy strategy style format behavior behaviour kind category status state scheme option',
);

/** Words whose numbers count up. */
const ORDERED = words('zoom page chapter step round lap episode track version edition part');

/** Words that verbs go before without saying whether something is done. */
const MEASURES = words(
  'count number size limit length time date interval timeout period rate delay after before reason order index quota weight key id level code day hour minute second month year percent ratio score total amount max min cost price',
);

/** Nouns that are no subjects, whose numbers refer to a row. */
const REFERRED = words(
  'link sprint board epic catalog namespace actor target datasource carrier instance network scheme layout font locale theme domain cluster tenant owner creator approver reviewer sender receiver recipient requester',
);

/** Nouns that count, order or rate rather than refer to a row. */
const MEASURED = words(
  'amount room page copy position season episode match visit goal level unit size grade view step rating week round lap share point score chapter edition version track shelf floor seat bin lot port month year class label stop trip line row entry option choice answer goal lap try episode operation season rental visit booking reservation order sale purchase delivery click process operation condition run age width height depth',
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Ends of words that are not known otherwise, and what texts and integers of such names hold. */
const TEXT_ENDS: readonly (readonly [end: RegExp, kind: string])[] = [
  [/[a-z]{1,4}(type|kind|mode)$/, 'text.type'],
  [/[a-z]name$/, 'text.name'],
  [/[a-z]{1,4}code$/, 'text.code'],
  [/[a-z]ur[li]$/, 'internet.url'],
  [/[a-z](path|dir)$/, 'system.filePath'],
  [/[a-z]file$/, 'system.fileName'],
  [/[a-z]status$/, 'text.status'],
  [/[a-z]e?mail$/, 'internet.email'],
  [/^(src|dst|from|to|client|remote|server|host|user|local|public|private|nas|gateway|peer|source|target)ip$/, 'internet.ip'],
  [/[a-z](pass|passwd|password)$/, 'internet.passwordHash'],
];
const INTEGER_ENDS: readonly (readonly [end: RegExp, kind: string])[] = [
  [/[a-z](type|kind|mode|status|state|code)$/, 'number.statusCode'],
  [/[a-z](count|cnt|num|total)$/, 'number.count'],
  [/^(?!(?:run|up|down|life|over|play|part|full|air|real|some|any|bed|lead)time$)[a-z]{1,6}(time|stamp)$/, 'date.epochSeconds'],
  [/[a-z](size|bytes)$/, 'number.bytes'],
  [/[a-z]level$/, 'number.level'],
  [/[a-z](port)$/, 'internet.port'],
  [/[a-z](order|index|idx|seq|pos)$/, 'number.ordinal'],
];

function byEnd(word: string, ends: typeof TEXT_ENDS): readonly string[] | undefined {
  const found = ends.find(([end]) => end.test(word));
  return found && [found[1]];
}

function textForm(name: string, named: readonly string[], { maxLength }: ResolvedType): readonly string[] | undefined {
  const last = named[named.length - 1] ?? '';
  const ended = byEnd(last, TEXT_ENDS);
  if (ended) return ended;
  // What lists several of something in one text without a limit is a document.
  if (maxLength === undefined && /[a-z]{3}s$/i.test(name) && !/(ss|us|is)$/i.test(name)) return ['json.object'];
  if (/^[a-z]{2,}id$/.test(last) && !NO_KEY.test(last)) return ['text.identifier'];
  if (/[a-z](date|datetime)$/.test(last)) return ['date.text'];
  return undefined;
}

function integerForm(name: string, named: readonly string[]): readonly string[] | undefined {
  const [first = ''] = named;
  const last = named[named.length - 1] ?? '';
  if (/(date|datetime|timestamp)$/.test(last)) return ['date.epochSeconds', 'date.year'];
  if (/^[a-z]+ids?$/.test(last) && !NO_KEY.test(last)) return ['id.sequence'];
  if (OF_A_KIND.has(last)) return ['number.statusCode'];
  const ended = byEnd(last, INTEGER_ENDS);
  if (ended) return ended;
  if (ORDERED.has(last)) return ['number.ordinal'];
  if (/^(?!(?:speed|seed|feed|need|bed|red|shed|weed)$)\w{2,}ed$/.test(last) && named.length < 3) return ['boolean.sometimes'];
  if (
    named.length > 1 &&
    !MEASURES.has(last) &&
    (VERBS.has(first) || SAYS_TRUTH.has(first) || / (on|over|only|if|when) /.test(` ${named.slice(1).join(' ')} `))
  )
    return ['boolean.sometimes'];
  if (/(able|ible|ous|ful|less|important|relevant|redundant)$/.test(last) && !/(table|variable|cable)$/.test(last))
    return ['boolean.sometimes'];
  if (ADJECTIVES.has(last) && (named.length === 1 || /^(case|self|cross|multi|auto|non|read|write|fully|highly)$/.test(first)))
    return ['boolean.sometimes'];
  if (/[a-z]s$/i.test(name.replace(/[_\d]+$/, '')) && !/(ss|us|is|sis)$/i.test(name)) return ['number.count'];
  if (REFERRED.has(last)) return ['id.sequence'];
  if (subjectNamed(last) !== undefined && !MEASURED.has(last)) return ['id.sequence'];
  return undefined;
}
