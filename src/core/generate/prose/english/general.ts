import { type Grammar, plain } from '../grammar';

/** What may be said of anything; the table's own name says what a row is. */
export const general: Readonly<Record<string, Grammar>> = {
  general: {
    words: {
      who: 'accounting|customer service|operations|our partners|purchasing|quality control|sales|the management|the project group|the regional office|the supplier|two departments',
      did: 'agreed with|approved by|checked by|discussed with|prepared by|requested by|reviewed by|submitted by|updated by',
      when: 'at the end of the quarter|before the audit|during the move|in the first half of the year|last month|last week|on short notice|over the summer|this spring',
      state: 'complete|correct|in order|in use|on schedule|ready for review|up to date|within the agreed limits',
      open: 'a final figure|a second offer|one signature|one detail|the cost estimate|the delivery date|the final approval|the responsible person|the supporting evidence',
      next: 'a decision is due next week|it will be checked again in six months|nothing more needs to be done|the next step is a short meeting|the rest follows by e-mail|work continues as planned',
      why: 'because the conditions have changed|for the sake of clarity|in line with the guidelines|in order to save time|since several people asked for it|to avoid confusion|to keep costs down',
    },
    forms: {
      description: plain(
        'This {noun} was {did} {who} {when}.|{did} {who} {when}.|This {noun} is {state}.|Created {when} {why}.|The {noun} was {did} {who}, {why}.|Changed {when}, {why}.',
        'Still missing: {open}.|Everything is {state}.|So far, only {open} is missing.|According to {who}, all is {state}.|{open} will be settled with {who}.',
        'From here, {next}.|After that, {next}.|For now, {next}.',
      ),
      body: {
        moods: {
          '': [
            'This {noun} was {did} {who} {when}.|The {noun} goes back to a request from {who}.|Work on this {noun} began {when}.|In short, the {noun} is {state}.',
            'It was changed {when}, {why}.|The first version was {did} {who}.|Several points were clarified {when}.|A shorter version was {did} {who}.',
            'Most of it is {state}.|What remains is {open}.|Only {open} and {open} are missing.|According to {who}, it is {state}.',
            'Questions can be sent to {who}.|Further details are kept by {who}.|A copy has gone to {who}.|It was also shown to {who}.',
            'From here, {next}.|For now, {next}.|As agreed, {next}.',
          ],
        },
        least: 3,
        paragraph: 3,
      },
      note: plain(
        'Checked {when}.|{did} {who}.|Waiting for {open}.|Still missing: {open}.|Changed {when}, {why}.|All {state}.|{next}.|Please ask {who}.|Copy sent to {who}.|See the earlier entry.|Confirmed by phone.|Nothing to add.|Postponed {why}.',
      ),
      comment: plain(
        'Checked {when}, all {state}.|Could {who} have a look?|{did} {who}, thank you.|I think {open} is still missing.|Changed {when}, {why}.|Looks good to me.|Agreed with {who}.|From my side, {next}.',
        'Please keep {who} informed.|For now, {next}.|I will ask {who}.',
      ),
      message: plain(
        'The {noun} was {did} {who}.|{open} is still missing.|Your {noun} is {state}.|Please send {open} by Friday.|Changed {when}, {why}.',
        'Thank you.|Questions? Please ask {who}.|From here, {next}.',
      ),
    },
  },
};
