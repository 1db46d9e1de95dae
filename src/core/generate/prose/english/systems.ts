import { type Grammar, plain, type Told } from '../grammar';

const levels: Told = {
  columns: 'level severity loglevel priority lvl type status kind',
  labels: {
    debug: 'debug trace verbose fine finer finest silly 10 low',
    info: 'info information informational notice log success ok 20 normal medium audit',
    warning: 'warn warning minor 30',
    error: 'error err major severe failure failed exception high 40',
    fatal: 'fatal critical crit alert emerg emergency panic blocker urgent 50',
  },
  weights: [20, 52, 16, 10, 2],
};

/** What machines and programs write, and what is said of them. */
export const systems: Readonly<Record<string, Grammar>> = {
  log: {
    noun: 'entry',
    words: {
      service:
        'auth|billing|cache|catalog|gateway|indexer|mailer|orders|payments|reports|scheduler|search|sessions|storage|webhooks|worker-3|worker-7',
      number: '2|3|5|8|12|17|24|31|48|64|96|120|256|512|1024|2048',
      ms: '4|9|15|28|42|67|93|130|210|350|480|760|1200|2400',
      thing: 'batches|connections|documents|events|files|jobs|messages|records|requests|rows|sessions|tokens',
      resource:
        'connection pool|disk cache|feature flags|index|message queue|primary database|read replica|session store|template cache|token store',
      file: 'app.yaml|certs.pem|config.json|export.csv|import.csv|limits.toml|orders.xml|rates.json|routes.yaml',
    },
    forms: {
      message: {
        moods: {
          debug: [
            '{service}: took {ms} ms for {number} {thing}|Cache hit in {resource} after {ms} ms|Parsed {file} in {ms} ms|{service}: entering retry loop, attempt 1 of {number}|Query on {resource} returned {number} {thing}|Reusing connection {number} of {resource}',
          ],
          info: [
            '{service}: {number} {thing} processed in {ms} ms|Started {service} in {ms} ms|Loaded {file}|{service}: health check passed|Rebuilt {resource}, {number} {thing}|{service} is ready after {ms} ms|Backup of {resource} completed in {ms} ms|{number} {thing} sent by {service}',
          ],
          warning: [
            '{service}: slow response, {ms} ms for {number} {thing}|{resource} is almost full|{service}: retrying {number} {thing}|Deprecated option in {file}|{service}: {number} {thing} skipped|Certificate in {file} expires in {number} days|Rate limit of {service} almost reached',
          ],
          error: [
            '{service}: connection to {resource} refused|{service}: timeout after {ms} ms|Could not read {file}: permission denied|{service}: {number} {thing} failed|{service}: unexpected response from {resource}|Failed to parse {file}: line {number}|{service}: deadlock detected on {resource}',
          ],
          fatal: [
            '{service}: out of memory, shutting down|{resource} is not reachable, giving up after {number} attempts|{service}: data directory is corrupt|No space left on device, {service} stopped|{service}: cannot start without {file}',
          ],
        },
        told: levels,
      },
      summary: {
        moods: {
          debug: ['{service}: took {ms} ms for {number} {thing}|Cache hit in {resource}|Parsed {file} in {ms} ms'],
          info: [
            '{service}: {number} {thing} processed|Started {service} in {ms} ms|Loaded {file}|Rebuilt {resource}|{number} {thing} sent by {service}',
          ],
          warning: [
            '{service}: slow response, {ms} ms|{service}: retrying {number} {thing}|Deprecated option in {file}|Rate limit of {service} almost reached',
          ],
          error: [
            '{service}: connection to {resource} refused|{service}: timeout after {ms} ms|Could not read {file}: permission denied|{service}: {number} {thing} failed',
          ],
          fatal: ['{service}: out of memory|{resource} is not reachable|No space left on device|{service}: cannot start without {file}'],
        },
        told: levels,
      },
      note: plain(
        'Known, no action needed.|Seen on two hosts.|Ticket opened.|Gone after restart of {service}.|Correlates with the last deployment.',
      ),
    },
  },
  failure: {
    noun: 'error',
    words: {
      field: 'amount|birth date|country|currency|e-mail address|file name|end date|password|phone number|quantity|start date|token',
      thing: 'account|customer|document|invoice|order|page|payment|product|report|session|user',
      service: 'billing service|database|file storage|mail server|message queue|payment provider|search index',
      seconds: '3|5|10|15|30|60',
      number: '2|3|5|8|10|20|100',
      step: 'rendering the template|reading the response|writing the file|saving the record|parsing the request|calling the webhook',
    },
    forms: {
      message: {
        moods: {
          success: ['OK'],
          redirect: ['Moved to another address'],
          invalid: [
            'The {field} is missing.|The {field} is not valid.|The request could not be parsed near "{field}".|The {field} is too long.|Unknown parameter "{field}".',
          ],
          unauthorized: [
            'The token has expired.|Please log in.|The API key is not valid.|The signature does not match.|Wrong user name or password.',
          ],
          forbidden: [
            'You may not change this {thing}.|This {thing} belongs to somebody else.|Your role does not allow access to the {thing}.|The {thing} is locked.',
          ],
          missing: ['The {thing} was not found.|There is no {thing} with this number.|This {thing} has been deleted.'],
          conflict: ['The {thing} was changed in the meantime.|There is already {a thing} with this {field}.|The {thing} is still in use.'],
          limited: [
            'Too many requests, try again in {seconds} seconds.|The limit of {number} requests per minute was exceeded.|The {thing} is too large.',
          ],
          server: [
            'Unexpected error while {step}.|The {service} answered with an error.|Null value while {step}.|Out of memory while {step}.',
          ],
          unavailable: [
            'The {service} is not available.|The {service} did not answer within {seconds} seconds.|Connection to the {service} timed out.|The {service} is down for maintenance.',
          ],
        },
        told: {
          columns: 'status code statuscode httpstatus responsecode',
          labels: {
            invalid: '400 422 validation invalid bad',
            unauthorized: '401 unauthorized unauthenticated',
            forbidden: '403 forbidden denied',
            missing: '404 410 notfound missing',
            conflict: '409 conflict duplicate',
            limited: '413 429 throttled',
            server: '500 internal',
            unavailable: '502 503 504 unavailable timeout',
          },
          numbers: [200, 300, 400, 401, 403, 404, 405, 413, 500, 502],
          weights: [0, 0, 22, 8, 8, 12, 6, 10, 18, 16],
        },
      },
    },
  },
  commit: {
    noun: 'commit',
    words: {
      verb: 'Add|Extend|Fix|Improve|Move|Remove|Rename|Simplify|Speed up|Test|Update|Rework',
      thing:
        'cache handling|checkout form|date parsing|documentation of the API|error messages|export of reports|index on orders|login redirect|mail templates|pagination|price rounding|retry logic|search filters|session timeout|time zone handling|upload limits|user settings|validation of addresses',
      why: 'as discussed in the review|for large accounts|for old browsers|on slow connections|so that tests are stable|to avoid a second query|when the list is empty|without a restart',
    },
    forms: {
      message: plain('{verb} {thing}|{verb} {thing} {why}'),
      note: plain('{verb} {thing}.|Needs a migration.|Reviewed by two people.|Revert if {thing} breaks.'),
    },
  },
  job: {
    noun: 'job',
    words: {
      what: 'accounts|customer records|daily figures|e-mails|exchange rates|images|invoices|log files|orders|price lists|reports|search index|stock levels|thumbnails',
      do: 'Archives|Checks|Cleans up|Collects|Exports|Imports|Rebuilds|Refreshes|Sends|Updates',
      when: 'after every deployment|at night|every five minutes|every hour|on the first of the month|when a file arrives',
    },
    forms: {
      description: plain(
        '{do} {what} {when}.|{do} {what} and {what}.|{do} {what}, runs {when}.',
        'Retries three times.|Alerts the team on failure.|Can be started by hand.|Takes a few minutes.',
      ),
      note: plain('Runs {when}.|Paused during maintenance.|Duration doubled last week.|Skipped, no {what}.|Started by hand.'),
    },
  },
  service: {
    noun: 'service',
    words: {
      what: 'accounts|documents|e-mails|exports|images|invoices|notifications|orders|payments|prices|reports|search results|sessions|user profiles',
      do: 'caches|delivers|indexes|manages|prepares|renders|stores|validates',
      for: 'all internal applications|partners|the mobile app|the website|the back office|three other services',
    },
    forms: {
      description: plain(
        '{do} {what} for {for}.|{do} {what} and {what} for {for}.|Responsible for {what} and {what}.',
        'Owned by the platform team.|Runs in two regions.|Documented in the handbook.|Used by {for}.',
      ),
      note: plain('Certificate renewed.|Moved to the new cluster.|To be replaced next year.|Owner: platform team.|Used by {for}.'),
    },
  },
  outage: {
    noun: 'incident',
    words: {
      part: 'API|billing service|checkout|image server|login|mail delivery|mobile app|primary database|report export|search|status page|webhook delivery',
      effect: 'answered slowly|lost messages|rejected valid requests|returned errors|showed old data|timed out|was not reachable',
      minutes: 'five|eight|twelve|twenty|thirty-five|forty|ninety',
      who: 'a few customers|about a tenth of all requests|all users|internal users only|users in one region|users of the mobile app',
      cause:
        'a bad configuration|a failed disk|a faulty deployment|a full queue|a memory leak|a network problem at the provider|an expired certificate|an unusual load|a slow query',
      fix: 'The change was rolled back|The certificate was renewed|The database was failed over|The index was rebuilt|The service was restarted|Traffic was moved to another region|More machines were added',
    },
    forms: {
      headline: plain('{part} {effect}|{part} {effect} for {minutes} minutes|{part}: {cause}'),
      description: plain(
        'The {part} {effect} for {minutes} minutes.|The {part} {effect} for {minutes} minutes, noticed by {who}.|The {part} was affected by {cause} for {minutes} minutes.',
        'This concerned {who}.|About the same happened last year.|It concerned {who}, and no data was lost.',
        '{fix}.|{fix}, and monitoring was extended.|{fix} after {minutes} minutes.',
      ),
      note: plain('{fix}.|Cause: {cause}.|Follow-up planned.|Concerned {who}.|No data was lost.|Review on Thursday.'),
    },
  },
  prompt: {
    noun: 'prompt',
    words: {
      role: 'an experienced editor|a friendly support agent|a careful proofreader|a patient teacher|a travel planner|a data analyst|a legal assistant',
      task: 'summarise the text below|answer the question of the customer|rewrite the paragraph in plain language|list the three main arguments|translate the message into French|extract all dates and names|suggest five titles|compare the two offers|classify the request',
      rule: 'Answer in no more than three sentences|Use bullet points|Do not invent facts|Quote your sources|Keep a neutral tone|Reply in the language of the question|Say so if you are not sure',
    },
    forms: {
      description: plain(
        'You are {role}; {task}.|Please {task}.|As {role}, {task}.|First {task}, then {task}.',
        '{rule}.|{rule}. {rule}.',
        'Thank you.|The text follows.|Ask if anything is unclear.',
      ),
    },
  },
  machine: {
    noun: 'device',
    words: {
      use: 'backups|builds|laboratory measurements|monitoring|office work|presentations|printing labels|stock counting|testing|video calls',
      where: 'the branch office|the cellar|the front desk|the laboratory|the meeting room|the second floor|the server room|the warehouse',
      state: 'battery replaced|firmware up to date|in good condition|needs a new cable|on loan|repaired last month|reserved',
    },
    forms: {
      description: plain(
        'Used for {use} in {where}.|Stands in {where}, used for {use} and {use}.|For {use}, {state}.',
        'Under warranty.|Checked every six months.|Bought second-hand.',
      ),
      note: plain(
        '{state}.|Moved to {where}.|Serial number is hard to read.|Spare part ordered.|Label printed again.|Returned from repair.',
      ),
    },
  },
  setting: {
    noun: 'setting',
    words: {
      what: 'background jobs|caching|currency formats|e-mail delivery|export files|limits for guests|login|notifications|opening hours|reminders|search results|the start page|time zones|uploads',
      effect:
        'applies to all users|can be overridden per user|is checked once a minute|is kept for compatibility|is read at start only|should not be changed in production|takes effect after a restart|takes effect at once',
      who: 'administrators|developers|every user|operations|support',
    },
    forms: {
      description: plain(
        'Controls {what}; {effect}.|Default for {what}; {effect}.|Turns {what} on or off.|Concerns {what} and {what}; {effect}.|Used by {what}.',
        'May be changed by {who}.|Ask {who} before changing it.|Added at the request of {who}.|Hidden from all but {who}.',
      ),
      note: plain(
        'Changed for testing.|Ask {who} before changing.|Set by {who}.|Old value kept for {what}.|Affects {what}.|Affects {what} and {what}.',
      ),
    },
  },
  sort: {
    noun: 'type',
    words: {
      when: 'at the request of a customer|by default|for new entries|in most cases|in rare cases|only after approval|temporarily|until further notice|when nothing else fits',
      effect:
        'closes the case|counts towards the monthly report|does not appear in public lists|is shown on the start page|may be changed later|needs a comment|notifies the person in charge|requires a second signature',
      who: 'administrators|all users|managers|the back office|the person in charge',
    },
    forms: {
      description: plain(
        'Used {when}; {effect}.|Set {when} by {who}.|{effect}.|Chosen {when}; may be set by {who}.|Used {when} by {who}; {effect}.',
        'Also: {effect}.|Visible to {who}.|Kept for older entries.|Cannot be deleted while in use.',
      ),
      note: plain('Used {when}.|{effect}.|Reserved for {who}.|Renamed last year.|To be merged with another one.'),
    },
  },
  role: {
    noun: 'role',
    words: {
      may: 'approve invoices|change prices|close accounts|create reports|delete drafts|edit articles|export data|invite guests|manage users|publish pages|read all documents|see salaries|upload files|view statistics',
      who: 'auditors|department heads|external partners|new colleagues|the finance team|the night shift|the support team|trainees',
    },
    forms: {
      description: plain(
        'May {may} and {may}.|For {who}: may {may}.|Allows {who} to {may} and to {may}.|Can {may}, but not {may}.',
        'Given to {who}.|Reviewed twice a year.|Not meant for {who}.|Granted by {who}.',
      ),
      note: plain('Reviewed twice a year.|Given to {who}.|To be merged with another role.|Should not {may}.|Requested by {who}.'),
    },
  },
};
