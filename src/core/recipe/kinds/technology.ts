import { BASE36, characters, choices, codes, HEX, shortWords, texts, word, words } from './build';
import type { KindSpec } from './kindSpec';

const file = word('fileWord', 'handle');
const ICONS =
  'archive bell bookmark calendar camera chart check clock cloud cog download edit file flag folder gift globe heart home image inbox key link lock mail map pencil phone search shield star tag trash user wrench'.split(
    ' ',
  );

/** Files, software and its operation. */
export const technologyKinds: readonly KindSpec[] = [
  codes('system.fileName', [
    [file, '-', { number: [1, 99_999] }, '.', word('fileExtension')],
    [word('fileWord', 'handle', 6), '.', word('fileExtension', undefined, 3)],
    [characters(BASE36, 6)],
  ]),
  codes(
    'system.imageName',
    [
      [file, '-', { number: [1, 99_999] }, '.', word('imageExtension')],
      [characters(BASE36, 6), '.jpg'],
    ],
    { nulls: 0.2 },
  ),
  codes(
    'system.filePath',
    [
      ['/', word('folder'), '/', file, '-', { number: [1, 99_999] }, '.', word('fileExtension')],
      ['/', word('folder', undefined, 5), '/', { number: [1, 9999] }],
    ],
    { nulls: 0.1 },
  ),
  words('system.folder', 'folder'),
  words('system.fileExtension', 'fileExtension'),
  words('system.mimeType', 'mimeType'),
  choices('system.dataFormat', { CSV: 32, JSON: 34, XML: 12, PDF: 12, XLSX: 10 }),
  choices('system.encoding', { 'UTF-8': 86, 'ISO-8859-1': 8, 'UTF-16': 4, ASCII: 2 }),
  choices('system.hashAlgorithm', { 'SHA-256': 62, MD5: 16, 'SHA-1': 12, 'SHA-512': 10 }),
  choices('system.screenResolution', { '1920x1080': 36, '390x844': 20, '1366x768': 14, '1440x900': 10, '2560x1440': 12, '412x915': 8 }),
  choices('system.messageDirection', { inbound: 54, outbound: 46 }),
  choices('system.cloudRegion', { 'us-east-1': 34, 'eu-west-1': 24, 'us-west-2': 18, 'eu-central-1': 14, 'ap-southeast-1': 10 }),
  codes('system.iconName', [[{ oneOf: ICONS }], [{ oneOf: ICONS }, '-', { number: [2, 9999] }], [{ oneOf: ['home', 'star', 'user'] }]]),
  codes('system.migrationName', [
    [{ number: [1, 9999], width: 4 }, '_', { oneOf: ['create', 'add', 'drop', 'rename', 'alter'] }, '_', word('tableWord')],
    [{ number: [1, 9999], width: 4 }],
  ]),
  words('system.service', 'serviceName'),
  codes('system.jobName', [
    [word('jobVerb'), '-', word('tableWord')],
    [word('jobVerb'), '-', word('tableWord'), '-', { number: [2, 9999] }],
    ...shortWords('jobVerb'),
  ]),
  words('system.tableName', 'tableWord'),
  words('system.event', 'eventName'),
  words('system.action', 'actionName'),
  words('system.error', 'errorMessage', undefined, { nulls: 0.6, prose: 'failure' }),
  codes('system.errorCode', [['E', { number: [1000, 9999] }], [{ number: [1, 99] }]], { nulls: 0.6, number: { min: 0, max: 599 } }),
  choices('system.logLevel', { debug: 20, info: 58, warn: 14, error: 8 }, { number: { min: 10, max: 50, step: 10 } }),
  choices('system.environment', { production: 52, staging: 22, development: 20, test: 6 }),
  choices('system.settingValue', { true: 24, false: 18, '10': 10, '25': 8, '100': 8, auto: 10, default: 14, none: 8 }),
  words('system.device', 'device'),
  words('system.operatingSystem', 'operatingSystem'),
  words('system.programmingLanguage', 'programmingLanguage'),
  choices('system.theme', { light: 46, dark: 40, system: 14 }),
  choices('system.dataType', { text: 40, number: 30, boolean: 14, date: 16 }),
  codes('system.commit', [[characters(HEX, 40)], [characters(HEX, 7)]]),
  codes('system.branch', [
    [{ oneOf: ['feature', 'fix', 'release', 'chore', 'docs'] }, '/', word('slugWord', 'handle'), '-', word('thing', 'handle')],
    [word('thing', 'handle')],
  ]),
  codes('system.repository', [
    [word('domainWord', 'handle'), '-', word('serviceName')],
    [word('domainWord', 'handle'), '-', word('serviceName'), '-', { number: [2, 999] }],
  ]),
  codes('system.className', [
    [word('thing', 'title'), { oneOf: ['Service', 'Handler', 'Controller', 'Factory', 'Listener', 'Worker'] }],
    [word('thing', 'title')],
  ]),
  codes('system.cacheKey', [[word('tableWord'), ':', { number: [1, 9_999_999] }], [characters(BASE36, 6)]]),
  texts('system.log', [[word('errorMessage')], ...shortWords('actionName')], { nulls: 0.2, prose: 'log' }),
  texts('system.command', [[word('jobVerb'), ' --', word('settingKey', 'slug'), ' ', word('tableWord')], ...shortWords('jobVerb')]),
  texts('system.jsonPath', [
    ['$.', word('tableWord'), '[', { number: [0, 9] }, '].', { oneOf: ['id', 'name', 'status', 'value'] }],
    ['$.id'],
  ]),
  texts('system.expression', [
    [
      word('tableWord'),
      '.',
      { oneOf: ['count', 'total', 'priority', 'age'] },
      ' ',
      { oneOf: ['>', '>=', '<', '=='] },
      ' ',
      { number: [1, 99] },
    ],
    ['x > ', { number: [1, 99] }],
  ]),
  texts('system.query', [['SELECT * FROM ', word('tableWord'), ' WHERE id = ', { number: [1, 9999] }], ['SELECT 1']]),
  choices('system.provider', { email: 48, google: 22, github: 12, apple: 10, microsoft: 8 }),
  choices('system.channel', { email: 46, sms: 20, push: 22, web: 12 }),
  choices('system.scope', { read: 44, write: 26, admin: 8, 'read write': 22 }),
  words('system.source', 'source'),
  choices('system.sortDirection', { asc: 60, desc: 40 }),
  choices('system.policy', { retry: 26, ignore: 22, parallel: 18, sequential: 18, abort: 16 }),
  choices('system.authentication', { password: 44, oauth2: 26, token: 18, basic: 12 }),
  choices('system.inputType', { text: 40, select: 22, checkbox: 16, number: 12, date: 10 }),
  choices('system.database', { postgresql: 40, mysql: 30, sqlite: 10, oracle: 10, redis: 10 }),
  choices('system.architecture', { x86_64: 60, arm64: 36, i386: 4 }),
  choices('system.dateFormat', { 'YYYY-MM-DD': 46, 'DD/MM/YYYY': 22, 'MM/DD/YYYY': 20, 'DD.MM.YYYY': 12 }),
  codes('system.topic', [
    [word('tableWord'), '.', { oneOf: ['created', 'updated', 'deleted', 'events', 'commands'] }],
    [word('tableWord'), '.', { oneOf: ['created', 'updated', 'deleted', 'events', 'commands'] }, '.', { number: [2, 9999] }],
    ...shortWords('tableWord'),
  ]),
  codes('system.containerImage', [
    ['registry.example/', word('serviceName'), ':', { number: [1, 9] }, '.', { number: [0, 40] }, '.', { number: [0, 60] }],
    [word('serviceName'), ':', { number: [1, 99] }],
  ]),
  codes('system.connectionString', [
    ['postgresql://', word('domainWord', 'handle'), '-', { number: [1, 99] }, '.example:5432/', word('tableWord')],
    ['db', { number: [1, 99_999] }],
  ]),
  texts('system.sourceCode', [
    ['function ', word('jobVerb', 'handle'), '() {\n  return ', { number: [1, 999] }, ';\n}'],
    ['return ', { number: [1, 99] }, ';'],
  ]),
  choices('ai.provider', { openai: 40, anthropic: 22, azure: 16, bedrock: 12, vertex: 10 }),
  codes('ai.model', [
    [{ oneOf: ['aster', 'cirrus', 'lyra', 'nimbus', 'quill'] }, '-', { number: [1, 9] }, '-', { oneOf: ['large', 'mini', 'pro', 'small'] }],
    [{ oneOf: ['aster', 'cirrus', 'lyra', 'nimbus', 'quill'] }, '-', { number: [1, 99_999] }],
  ]),
];
