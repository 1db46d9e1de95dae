import * as fs from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';

/** What `extensionTestsPath` names: runs every test file beside this one inside the extension host. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 60_000 });
  for (const file of fs.readdirSync(__dirname)) if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { passes } = runner.stats ?? { passes: 0 };
      fs.writeFileSync(String(process.env.TEST_RESULTS), JSON.stringify({ passes, failures }));
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}
