import { type Grammar, plain } from '../grammar';

/** People, their health, their money and their animals. */
export const society: Readonly<Record<string, Grammar>> = {
  person: {
    noun: 'person',
    words: {
      job: 'accounting|architecture|baking|education|engineering|gardening|journalism|law|logistics|medicine|music|nursing|photography|research|software|teaching|translation',
      like: 'board games|chess|choir singing|cooking for friends|crime novels|cycling|early mornings|gardening|hiking|jazz|long train journeys|old maps|pottery|rowing|running|sailing|swimming in cold lakes',
      from: 'a small town by the sea|a large family|the mountains|the north|the other end of the country|two countries at once',
      now: 'lives near the river|lives with two cats|works in a small team|volunteers at the library|is learning Portuguese|commutes by bicycle|teaches on the side|writes a column now and then',
      years: 'five|eight|ten|twelve|fifteen|twenty',
    },
    forms: {
      bio: plain(
        '{years} years in {job}, with a soft spot for {like}.|Works in {job} and likes {like}.|Comes from {from} and found the way into {job} by chance.|Trained in {job}, now mostly busy with {job}.|Grew up in {from} and has worked in {job} for {years} years.',
        'Outside of work: {like} and {like}.|Enjoys {like}, {like} and good coffee.|These days {now}.',
        'Always happy to talk about {like}.|Usually found outdoors at weekends.|Looking for people who share an interest in {like}.|Please write rather than call.',
      ),
      note: plain(
        'Prefers to be contacted by e-mail.|Called on Tuesday, will call back.|Moved house recently.|Asked about the new rates.|Speaks French and German.|Interested in {like}.|Likes to be called in the evening.|Birthday card sent.|Has been with us for {years} years.|Recommended by a colleague.|Please use the work address.|Met at the summer party.|Away until the end of the month.',
      ),
      description: plain(
        'Works in {job}, {years} years of experience.|Interested in {like} and {like}.|Comes from {from} and works in {job}.|Contact for everything about {job}.',
        'Speaks two languages.|Outside of work: {like}.|These days {now}.',
      ),
    },
  },
  appointment: {
    noun: 'visit',
    words: {
      why: 'Annual check-up|Back pain after lifting|Blood pressure check|Follow-up after surgery|Headaches in the morning|Knee pain when climbing stairs|Persistent cough|Referral from the family doctor|Review of test results|Skin rash on the forearm|Sleep problems|Sore throat and fever|Vaccination',
      found:
        'blood pressure slightly raised|lungs clear|mild inflammation|mobility improved|no abnormal findings|no fever|reflexes normal|swelling has gone down|wound healing well|weight stable',
      plan: 'blood test in two weeks|continue the current medication|control in three months|exercises explained|referral to a specialist|rest and plenty of fluids|sick note for three days|stop the ointment|X-ray ordered|reduce the dose by half',
      since: 'for two weeks|since last Friday|for about a month|since the spring|on and off for a year',
    },
    forms: {
      reason: plain('{why}|{why}|{why}, {since}'),
      description: plain(
        '{why}.|{why}, {since}.',
        'Findings: {found}, {found}.|Examination: {found}.|{found}.',
        'Plan: {plan}.|Plan: {plan}, {plan}.|Next visit as needed.',
      ),
      note: plain(
        '{why}, {since}.|{why}; {found}.|{found}; {plan}.|Plan: {plan}.|Patient arrived late.|Patient asks for a morning appointment.|Bring earlier reports.|Reminder sent.|Interpreter needed.|Fasting required.|{found}.',
      ),
    },
  },
  'vet visit': {
    noun: 'visit',
    words: {
      why: 'Annual vaccination|Check of the teeth|Dental cleaning|Ear infection|Eating less than usual|Follow-up after neutering|Health check for travel|Limping on the left hind leg|Limping after a walk|Scratching and hair loss|Swallowed a small object|Tick removed|Upset stomach|Weight check',
      found:
        'eyes and ears clear|gums slightly red|heart and lungs normal|no fever|paw slightly swollen|skin irritated at the neck|teeth in good order|wound healing well|weight as it should be|a little overweight',
      plan: 'drops twice a day|light food for three days|next vaccination in a year|no jumping for two weeks|ointment for ten days|rest for a week|stitches out after ten days|a worming tablet|come back if it does not improve|a diet of smaller meals',
      since: 'since yesterday|since the weekend|for three days|for about a week',
    },
    forms: {
      reason: plain('{why}|{why}|{why}, {since}'),
      description: plain(
        '{why}.|{why}, {since}.',
        'Findings: {found}, {found}.|Examination: {found}.|{found}.',
        'Plan: {plan}.|Advice: {plan}.|Given: {plan}, then {plan}.',
      ),
      note: plain(
        '{why}, {since}.|{why}; {found}.|Plan: {plan}.|Nervous on the table.|Muzzle advised.|Owner asks for an estimate.|Came with a second animal.|{found}.',
      ),
    },
  },
  procedure: {
    noun: 'procedure',
    words: {
      kind: 'Diagnostic|Minimally invasive|Outpatient|Preventive|Routine|Surgical',
      prep: 'fasting for six hours|local anaesthetic|no special preparation|written consent|a recent blood test|a light breakfast is fine',
      time: 'fifteen minutes|half an hour|forty minutes|an hour|two hours',
      after:
        'a follow-up after ten days|light activity from the next day|observation for two hours|physiotherapy|rest for the day|stitches removed after a week',
    },
    forms: {
      description: plain(
        '{kind} procedure of about {time}; requires {prep}.|{kind} treatment, takes {time}.|{kind} procedure with {prep}.',
        'Afterwards: {after}.|Followed by {after}.',
      ),
      note: plain(
        'Without complications.|Requires {prep}.|Afterwards: {after}.|Took {time}.|Patient tolerated it well.|Consent form signed.',
      ),
    },
  },
  diagnosis: {
    noun: 'condition',
    words: {
      kind: 'acute|chronic|mild|moderate|recurrent|seasonal|suspected',
      sign: 'dizziness|fatigue|fever|joint pain|loss of appetite|nausea|palpitations|shortness of breath|swelling|tingling in the fingers',
      do: 'fluids and rest|lifestyle advice|medication|physiotherapy|regular controls|watchful waiting',
    },
    forms: {
      description: plain(
        '{kind} form with {sign} and {sign}.|{sign} and {sign}, {kind}.|{kind}, mostly with {sign}.',
        'Treated with {do}.|Managed by {do} and {do}.',
      ),
      note: plain('{kind}, to be observed.|{sign} reported.|Treated with {do}.|Second opinion requested.|Family history.'),
    },
  },
  medication: {
    noun: 'medicine',
    words: {
      for: 'allergic reactions|bacterial infections|fever and mild pain|heartburn|high blood pressure|inflammation|migraine|raised cholesterol|sleep disorders',
      take: 'after meals|before going to bed|in the morning with water|on an empty stomach|twice a day|with food',
      warn: 'dizziness|drowsiness|dry mouth|nausea|skin rash|tiredness',
    },
    forms: {
      description: plain(
        'Used for {for}, taken {take}.|Relieves {for}; take {take}.|For {for} and {for}.',
        'May cause {warn}.|Possible side effects: {warn} and {warn}.|Keep out of reach of children.',
      ),
      note: plain(
        'Take {take}.|May cause {warn}.|Patient reports {warn}.|Refill in a month.|Generic is fine.|Do not combine with alcohol.|Stop if {warn} occurs.',
      ),
    },
  },
  animal: {
    noun: 'animal',
    words: {
      nature: 'affectionate|calm|curious|friendly with children|independent|lively|patient|playful|gentle|stubborn|vocal',
      like: 'belly rubs|chasing leaves|long walks|naps in the sun|old slippers|other animals|sitting at the window|tinned fish|tug of war',
      care: 'a daily brush|a large garden|a quiet home|lots of exercise|regular dental checks|somebody at home during the day',
    },
    forms: {
      description: plain(
        '{nature} and {nature}, loves {like}.|{name} is {nature} and likes {like}.|{a nature} companion who likes {like} and {like}.',
        'Needs {care}.|Would be happiest with {care}.|Vaccinated and chipped.',
      ),
      note: plain(
        'Due for vaccination.|Loves {like}.|Nervous on the scales.|Special diet.|Needs {care}.|Allergic to chicken.|Claws trimmed.|Very {nature}.|Muzzle advised.',
      ),
    },
  },
  plant: {
    noun: 'plant',
    words: {
      light: 'full sun|half shade|a bright window|shade',
      bloom:
        'blue flowers in May|red berries in autumn|scented flowers at night|silvery leaves all year|small white flowers in spring|yellow flowers until October',
      care: 'Cut back in March|Feed every two weeks|Protect from frost|Repot every other year|Water sparingly|Water weekly in summer',
    },
    forms: {
      description: plain(
        '{name} likes {light} and has {bloom}.|Grows in {light}, with {bloom}.|With {bloom}, {name} suits {light}.',
        '{care}.|{care}, and avoid standing water.',
      ),
      note: plain('{care}.|Moved to {light}.|Aphids on the lower leaves.|New growth since April.|Label is missing.'),
    },
  },
  account: {
    noun: 'account',
    words: {
      use: 'daily expenses|emergencies|household bills|payroll|petty cash|rent and utilities|savings for a house|supplier payments|tax reserves|travel|tuition|charitable giving',
      rule: 'two signatures are needed|no overdraft|monthly statements|quarterly statements by post|transfers abroad are blocked|a daily limit applies|interest is paid in December|online access only',
      who: 'both partners|the head office|the managing director|the parents|the tax adviser|the treasurer',
    },
    forms: {
      description: plain(
        'Used for {use}; {rule}.|For {use} and {use}.|Holds money for {use}; {rule}.|Opened by {who} for {use}.|Managed by {who}, used for {use} and {use}.',
        'Reviewed by {who} every month.|Also used for {use}.|Please note: {rule}.|Closed to new deposits.',
      ),
      note: plain(
        'Statement by post.|Limit raised in spring.|Second cardholder added.|Dormant since last year.|Identity confirmed.|Used for {use}.|Please note: {rule}.|Reviewed by {who}.|Call {who} before changes.',
      ),
    },
  },
  claim: {
    noun: 'case',
    words: {
      what: 'a broken window|a burst pipe|a delayed journey|a fall on icy steps|a kitchen fire|a parking accident|a stolen bicycle|damage by hail|lost luggage|storm damage to the roof|water in the cellar|a cracked screen|a power surge',
      proof:
        'photographs|a police report|the estimate of a workshop|the original receipts|witness statements|a letter from the landlord|the delivery note',
      next: 'an expert will visit|the other party has been heard|payment is being prepared|documents are still missing|a settlement was offered|the deductible applies|a second estimate was requested',
      who: 'the insured|the neighbour|the tenant|the driver|a passer-by|the building manager|the owner',
    },
    forms: {
      description: plain(
        'Concerns {what}, reported by {who} within two days.|{who} reports {what}.|{what}, noticed by {who}.|Loss through {what}, on file: {proof}.',
        'Evidence: {proof} and {proof}.|According to {who}, nobody was hurt.|{proof} and {proof} are on file.',
        'Status: {next}.|At present, {next}.',
      ),
      note: plain(
        'Status: {next}.|Asked {who} for {proof}.|Call {who} next week.|Lawyer informed.|Closed without payment.|Received {proof}.|Spoke with {who}: {next}.',
      ),
    },
  },
  loan: {
    noun: 'loan',
    words: {
      why: 'a car|a kitchen|a move abroad|a new roof|home renovation|machinery|solar panels|study fees|working capital|an electric bicycle|a wedding|dental treatment|a small shop',
      how: 'repaid in equal instalments|with a fixed rate|with a variable rate|with one year free of repayment|secured by a guarantor|secured by the house|without collateral',
      state:
        'Early repayment is possible|Documents are complete|Income was verified|The contract was signed in the branch|The rate is fixed for two years|A second applicant is liable too',
      day: 'Monday|Tuesday|Wednesday|Thursday|Friday',
    },
    forms: {
      description: plain(
        'Loan for {why}, {how}.|For {why}, {how}.|To finance {why} and {why}, {how}.',
        '{state}.|Approved on {day}.|{state}, approved on {day}.',
      ),
      note: plain(
        'Extended by a week.|Reminder sent on {day}.|Returned on {day}.|Reserved by somebody else.|Returned early.|Picked up by a friend on {day}.|Late fee waived.|Asked on {day} for more time.|Handed over in good condition.|Slightly damaged on return.',
      ),
    },
  },
};
