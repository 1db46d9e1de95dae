import assert from 'node:assert/strict';
import { connectionUrl } from '../../../src/core/connections/connectionUrl';
import { readEnvFile } from '../../../src/core/connections/envFile';
import { findConnections } from '../../../src/core/connections/findConnections';
import { looksLikeProduction } from '../../../src/core/connections/looksLikeProduction';

const values: readonly [string, string, string | undefined][] = [
  ['a plain value', 'A=b', 'b'],
  ['export and blanks', '  export A = b  ', 'b'],
  ['a comment behind', 'A=b # c', 'b'],
  ['a # inside', 'A=b#c', 'b#c'],
  ['a comment behind quotes', 'A="b # c" # d', 'b # c'],
  ['single quotes', "A='$B \\n'", '$B \\n'],
  ['double quotes', 'A="x\\ny \\"z\\""', 'x\ny "z"'],
  ['back quotes', 'A=`it\'s "b"`', 'it\'s "b"'],
  ['several lines', 'A="x\ny"\nC=1', 'x\ny'],
  ['nothing', 'A=', ''],
  ['a comment', '# A=b', undefined],
  ['Windows lines', 'B=1\r\nA=b\r\n', 'b'],
  ['the later of two', 'A=b\nA=c', 'c'],
  ['an expansion', `B=x\nA=\${B}y$B`, 'xyx'],
  ['an expansion of what comes later', `A=\${B}\nB=x`, 'x'],
  ['an expansion within quotes', `B=x\nA="\${B} y"`, 'x y'],
  ['a default', `A=\${B:-x}`, 'x'],
  ['an escaped dollar', 'B=x\nA=\\$B', '$B'],
  ['a dollar that refers to nothing', 'A=pa$word', 'pa$word'],
  ['itself', `A=\${A}x`, 'x'],
  ['a circle', `A=\${B}x\nB=\${A}y`, 'yx'],
];

const found: readonly [string, string, readonly string[]][] = [
  ['a URL', 'DATABASE_URL=postgres://ada:pw@db/library', ['DATABASE_URL postgres://ada@db/library pw']],
  [
    'URLs of any name, once each',
    'DIRECT_URL="postgresql://ada@db/library?schema=public"\nSHADOW=postgres://ada@db/library\nREDIS_URL=redis://x\nSPRING_DATASOURCE_URL=jdbc:postgresql://db/other?user=ada',
    ['DIRECT_URL postgres://ada@db/library', 'SPRING_DATASOURCE_URL postgres://ada@db/other'],
  ],
  [
    'a URL of other variables',
    `DB_USER=ada\nDB_PASS=pw\nDATABASE_URL=postgres://\${DB_USER}:\${DB_PASS}@localhost:\${DB_PORT:-6543}/library`,
    ['DATABASE_URL postgres://ada@localhost:6543/library pw'],
  ],
  [
    'variables of psql',
    'PGHOST=db\nPGUSER=ada\nPGDATABASE=library\nPGPASSWORD=pw\nPGSSLMODE=require',
    ['PGHOST postgres://ada@db/library?sslmode=require pw'],
  ],
  [
    'variables of the container',
    'POSTGRES_USER=ada\nPOSTGRES_PASSWORD=pw\nPOSTGRES_DB=library',
    ['POSTGRES_DB postgres://ada@localhost/library pw'],
  ],
  [
    'variables of a framework',
    'DB_CONNECTION=pgsql\nDB_HOST=db\nDB_DATABASE=library\nDB_USERNAME=ada',
    ['DB_HOST postgres://ada@db/library'],
  ],
  ['no variables of another database', 'DB_CONNECTION=mysql\nDB_HOST=db\nDB_DATABASE=library', []],
  ['no broken URL', 'DATABASE_URL=postgres://ada:pw@db:x/library', []],
  ['nothing', 'A=b', []],
];

describe('an .env file', () => {
  for (const [what, text, value] of values) it(`is read: ${what}`, () => assert.equal(readEnvFile(text).A, value));

  it('is read in time however often its variables double each other', () => {
    const lines = Array.from({ length: 60 }, (_, at) => `A${at || ''}=\${A${at + 1}}\${A${at + 1}}`);
    assert.equal(readEnvFile(`${lines.join('\n')}\nA60=x`).A?.length, 10_000);
  });

  for (const [what, text, expected] of found)
    it(`offers ${what}`, () => {
      const lines = findConnections(text).map(({ variable, target }) =>
        [variable, connectionUrl(target), target.password].filter(Boolean).join(' '),
      );
      assert.deepEqual(lines, expected);
    });
});

const production: readonly [string, boolean][] = [
  ['db.prod.example.com/library/ada', true],
  ['prod-db-01.example.com/library/ada', true],
  ['localhost/shop_production/ada', true],
  ['localhost/shopProd/ada', true],
  ['10.0.0.7/live/ada', true],
  ['db.example.com/shop/prod2', true],
  ['localhost/library/ada', false],
  ['products.example.com/products/ada', false],
  ['nonprod.example.com/library/ada', false],
  ['pre-production.example.com/library/ada', false],
  ['localhost/delivery/ada', false],
];

describe('what looks like production', () => {
  for (const [name, expected] of production)
    it(`${name} ${expected ? 'does' : 'does not'}`, () => {
      const [host, database, user] = name.split('/');
      assert.equal(looksLikeProduction({ host, database, user }), expected);
      assert.equal(looksLikeProduction({ host, database, user }, 'production'), true);
    });
});
