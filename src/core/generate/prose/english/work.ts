import { type Form, type Grammar, plain } from '../grammar';

/** What customers write to those who help them. */
const ticketTexts: Form = {
  moods: {
    technical: [
      'The {page} does not load {where} {since}.|The {page} shows an error message {where} {since}.|I cannot get past the {page} {since}.|The {page} is very slow {where}.|Saving fails on the {page}, {since}.',
      'I have {tried} and {tried}.|I {tried}, without success.|My colleagues see the same.|It works for nobody in our office.',
      'Please let me know when it is fixed.|Screenshot attached.|We need it for our daily work.|Can you look into it?',
    ],
    billing: [
      'I was charged twice in {month}.|The invoice for {month} shows the wrong amount.|I was billed for {fee} although I cancelled it.|My card was declined, but the bank says all is well.|The invoice for {month} is missing.|The discount was not applied in {month}.',
      'Please send a corrected invoice.|Please refund the difference.|Could you check my account?|Our accounting department needs it this week.',
      'The customer number is on the attached invoice.|Thank you for your help.|I have attached the bank statement.',
    ],
    delivery: [
      'My parcel is {late} late.|The order arrived {late} late and the box was damaged.|Tracking has not changed for {late}.|One item is missing from my order.|I received the wrong size.|The parcel went to my old address.',
      'Nobody can tell me where it is.|Please send it again or refund me.|I need it for a birthday.|The carrier refers me to you.',
      'I can send photographs.|A reply by phone would be best.|Please call me in the afternoon.',
    ],
    account: [
      'I cannot log in {since}.|I no longer receive the code for logging in.|Please change the e-mail address of my account.|My account was locked {since}.|I would like to close my account.|A colleague has left and I need access to the shared account.',
      'I have {tried}.|Resetting the password did not help.|The link in the e-mail has expired.|I can prove who I am.',
      'Please tell me what you need from me.|It is quite urgent.|Thank you in advance.',
    ],
    feature: [
      'It would help us to have {wish}.|Do you plan to offer {wish}?|Please consider adding {wish}.|We miss {wish} every day.|Our team would like {wish}.',
      'We would use it every day.|At the moment we do it by hand.|Another tool we use has it.|It would save us an hour a week.',
      'We would be glad to test it.|Is there a date already?|I would vote for it.',
    ],
  },
  least: 2,
  told: {
    columns: 'category type kind topic reason queue department area subject',
    labels: {
      technical: 'technical tech bug error incident defect problem performance crash outage software hardware network it',
      billing: 'billing payment invoice refund finance pricing charge subscription accounting',
      delivery: 'delivery shipping shipment order return logistics product',
      account: 'account access login password security authentication auth user profile',
      feature: 'feature enhancement improvement request suggestion idea change sales feedback',
    },
    weights: [34, 22, 16, 18, 10],
  },
};

/** What people do, plan and meet for. */
export const work: Readonly<Record<string, Grammar>> = {
  project: {
    noun: 'project',
    words: {
      aim: 'bring all locations onto one system|cut response times in half|give customers one place for everything|make the monthly closing faster|open a second location|reduce paper to a minimum|replace software from 2009|save a third of the energy|shorten the way from order to delivery|win back trust after last year',
      step: 'a pilot with two departments|a security review|a workshop with all stakeholders|interviews with twenty users|the data migration|the first prototype|the tender|training for all staff',
      team: 'a core team of five|an outside agency|colleagues from three departments|finance and operations|the data team|two full-time developers',
      risk: 'delivery times of hardware|holidays in summer|old data of poor quality|open legal questions|the narrow budget|the number of parties involved',
      end: 'before the end of the year|by spring|in two phases|within six months|within the approved budget',
    },
    forms: {
      description: plain(
        '{name} will help us {aim}.|The goal of {name} is to {aim}.|We want to {aim}, {end}.|With {name} we {aim}, {end}.',
        'It starts with {step} and {step}.|{team} will take care of {step}.|The work is done by {team}.',
        'The biggest risk: {risk}.|{step} is planned {end}.|Decisions are taken in a steering group every two weeks.|Costs are reviewed after {step}.',
      ),
      note: plain(
        'Kick-off went well.|Budget approved for the first phase.|Waiting for {step}.|Risk: {risk}.|Next milestone: {step}.|Sponsor asks for a monthly report.|Scope reduced after {step}.|Handed over to {team}.',
      ),
    },
  },
  task: {
    noun: 'task',
    words: {
      why: 'Auditors will ask for it|It blocks the next release|It came up in the last review|It has been postponed twice|It saves an hour every week|Sales have promised it|Three customers have asked for it|Two other teams wait for it',
      how: 'Compare with last month first|Keep a log of every step|Reuse the template from last year|Start with the smallest case|Talk to support before changing anything|Try it on the test system first|Use real data, not samples|Write down open questions',
      done: 'all examples in the checklist pass|finance has confirmed the figures|it runs for a week without errors|the customer has signed off|the documentation is updated|the old version is switched off|two colleagues have reviewed it',
      who: 'accounting|design|legal|operations|purchasing|sales|support|the data team|the external partner|the works council',
      day: 'Monday|Tuesday|Wednesday|Thursday|Friday',
    },
    forms: {
      description: plain(
        '{why}.|{why}, so it should be ready by {day}.|{why}; ask {who} for the details.|Requested by {who}, to be finished by {day}.',
        '{how}.|{how}, and involve {who} early.|Needs input from {who}.',
        'Done when {done}.|It is finished when {done} and {done}.|Estimate: half a day.|Estimate: two to three days.',
      ),
      note: plain(
        'Waiting for {who}.|Blocked until {day}.|{how}.|Half done, rest on {day}.|Discussed with {who}, no objections.|Moved to next week.|Took longer than planned.|Needs a second pair of eyes.|Agreed with {who} by phone.',
      ),
    },
  },
  repair: {
    noun: 'request',
    words: {
      thing:
        'boiler|ceiling light|dishwasher|door lock|extractor fan|front door|heating|intercom|kitchen tap|lift|radiator|roof window|shower|socket|toilet flush|washing machine|window handle',
      fault: 'is broken|is damaged|is jammed|is loose|makes a loud noise|needs replacing|no longer works|works only now and then',
      where:
        'in the bathroom|in the cellar|in the hallway|in the kitchen|in the living room|in the office on the second floor|in the stairwell|in the staff room',
      since: 'since last night|since Monday|since the storm|since the weekend|for a week',
      when: 'after five|at any time|in the morning|on weekdays only|with a day of notice',
    },
    forms: {
      headline: plain('{thing} {fault}|{thing} {fault} {since}|{thing} {fault} {where}'),
      description: plain(
        'The {thing} {fault} {where}.|The {thing} {fault} {since}, please have a look.|The {thing} {fault} {where} {since}.',
        'Access is possible {when}.|The key is with the neighbours.|It has been repaired once before.|We have switched it off.',
        'Please call before you come.|It is quite urgent.|Photographs are attached.',
      ),
      note: plain(
        'Technician ordered.|Spare part ordered.|Access {when}.|Warranty still valid.|Tenant not at home.|Done, invoice follows.|Second visit needed.|The {thing} has to be replaced.',
      ),
    },
  },
  ticket: {
    noun: 'ticket',
    words: {
      since: 'since last week|since Monday|since the last update|since this morning|for three days|after the password change',
      where: 'in the app|in two browsers|on my phone|on the account page|on the office computers|on the website',
      tried: 'cleared the cache|logged out and in again|restarted twice|tried another browser|tried it on a second device|waited a day',
      month: 'January|February|March|April|May|June|July|August|September|October|November|December',
      wish: 'a dark theme|an export to spreadsheets|bulk editing|calendar integration|keyboard shortcuts|reminders by text message|saved filters|two-factor login',
      late: 'a day|three days|a week|ten days|two weeks',
      page: 'checkout|dashboard|login page|report page|search|settings page|upload form',
      fee: 'a cancelled plan|a second seat|an old subscription|express delivery|last month|the trial',
      staff:
        'tested on two devices|asked the customer for a screenshot|passed on to development|raised with the carrier|explained by phone',
    },
    forms: {
      description: ticketTexts,
      message: ticketTexts,
      headline: {
        moods: {
          technical: ['{page} does not load|Error on the {page}|Cannot get past the {page}|{page} very slow|Saving fails on the {page}'],
          billing: [
            'Charged twice in {month}|Wrong amount on the invoice for {month}|Billed for {fee}|Card declined|Invoice for {month} is missing|Discount missing in {month}',
          ],
          delivery: [
            'Parcel is {late} late|Order {late} late and damaged|Tracking unchanged for {late}|One item missing|Wrong size|Parcel went to the old address',
          ],
          account: [
            'Cannot log in {since}|No code for logging in|Change of e-mail address|Account locked {since}|Close my account|Access to the shared account',
          ],
          feature: ['Request: {wish}|Do you plan {wish}?|Please add {wish}|Missing: {wish}|{wish}, please'],
        },
        told: {
          columns: 'category type kind topic reason queue department area',
          labels: {
            technical: 'technical tech bug error incident defect problem performance crash outage software hardware network it',
            billing: 'billing payment invoice refund finance pricing charge subscription accounting',
            delivery: 'delivery shipping shipment order return logistics product',
            account: 'account access login password security authentication auth user profile',
            feature: 'feature enhancement improvement request suggestion idea change sales feedback',
          },
          weights: [34, 22, 16, 18, 10],
        },
      },
      note: plain(
        'Customer called back.|Waiting for the customer since {month}.|{staff}.|{staff}, then closed.|Same cause as two other tickets.|Escalated to second level.|Workaround sent by e-mail.|Refund approved.|No reply for {late}.',
      ),
    },
  },
  course: {
    noun: 'course',
    words: {
      who: 'beginners|career changers|curious adults|first-year students|people with some experience|teachers|teams that work together|working professionals',
      learn:
        'ask better questions|avoid common mistakes|build a small project of their own|explain it to others|judge sources|plan ahead|read the classics|see the big picture|understand the basics|work with real data|write clearly',
      how: 'case studies|discussion in small groups|field trips|guest lectures|hands-on exercises|short lectures|weekly readings|work in pairs',
      need: 'A laptop is helpful|Bring your own examples|A script from last year is available|No previous knowledge is needed|Places are limited to twenty|School mathematics is enough',
      end: 'a short essay|a written examination|an oral presentation|a group project|a practical test',
    },
    forms: {
      description: plain(
        '{name} is meant for {who} who want to {learn}.|In {name}, students learn to {learn} and to {learn}.|An introduction for {who}: {name} shows how to {learn}.|Participants of {name} {learn} and {learn}.',
        'Teaching combines {how} and {how}.|Expect {how} and {how}.|{how} take up half of the time.',
        '{need}.|{need}, and attendance is expected.|It ends with {end}.|Credit is given for {end}.',
      ),
      note: plain(
        'Room changed.|{need}.|Waiting list is open.|Ends with {end}.|Guest lecture in week six.|Materials online.|First session starts a week later.',
      ),
    },
  },
  event: {
    noun: 'event',
    words: {
      what: 'a keynote|a panel discussion|a shared meal|an open stage|demonstrations|games for children|guided tours|live music|short talks|time to meet others|workshops|a raffle',
      who: 'families|members and their guests|neighbours|newcomers|people from all over the region|practitioners|students|the whole team|everybody who is curious',
      where: 'in the courtyard|in the great hall|in the library|on the main square|on the terrace|on two stages|online and on site',
      info: 'Admission is free|Doors open half an hour earlier|Food and drinks are available|In case of rain we move indoors|Please register by Friday|Seats are limited|The building is step-free|Tickets at the door',
    },
    forms: {
      description: plain(
        '{name} brings together {who} for {what} and {what}.|Join us for {what}, {what} and good company.|An invitation to {who}: {name} offers {what}.|{name} takes place {where}, with {what} and {what}.',
        '{info}.|{info}, and {who} are welcome.|There will also be {what}.',
        'We look forward to seeing {who}.|Volunteers are welcome to help.|Photographs will be taken.|The programme will be published a week before.',
      ),
      note: plain(
        '{info}.|Microphone booked.|Caterer confirmed.|Two speakers still missing.|Poster goes to print.|Chairs for eighty.|Moved {where}.|Last year {who} came in large numbers.',
      ),
    },
  },
  vacancy: {
    noun: 'position',
    words: {
      level: 'Senior|Junior|Deputy|Lead|Assistant|Regional',
      job: 'Accountant|Architect|Bookkeeper|Buyer|Chef|Consultant|Data Analyst|Electrician|Engineer|Event Manager|Graphic Designer|Logistics Coordinator|Marketing Manager|Nurse|Office Manager|Product Manager|Project Manager|Receptionist|Sales Manager|Software Developer|Teacher|Technician|Translator|Warehouse Clerk',
      do: 'advise customers on the phone and on site|build reliable services|coordinate suppliers|develop new offers|keep our books in order|lead a team of six|maintain our systems|plan routes and shifts|prepare monthly reports|train new colleagues',
      have: 'a calm way with people|a driving licence|a relevant degree or vocational training|an eye for detail|experience in a similar role|good written English|two years of practice|willingness to travel now and then',
      offer:
        'a company bicycle|a permanent contract|a pension scheme|a training budget|flexible hours|four weeks of remote work a year|short decision paths|thirty days of holiday',
    },
    forms: {
      headline: plain('{job}|{job}|{level} {job}'),
      description: plain(
        'In this position you {do} and {do}.|You {do}, and you {do}.|We are looking for someone to {do}.|In this role you {do}.',
        'You bring {have} and {have}.|Ideally you have {have}.|We expect {have}.',
        'We offer {offer} and {offer}.|You can count on {offer}.|Applications without a photograph, please.',
      ),
      note: plain(
        'Three interviews planned.|Salary band agreed.|Reposted after four weeks.|Strong candidate from another department.|Start date is flexible.',
      ),
    },
  },
  team: {
    noun: 'team',
    words: {
      do: 'answers customers within a day|builds and runs our software|keeps the books|keeps the machines running|looks after our members|plans purchases|prepares every launch|supports all other departments|trains new colleagues|watches over quality',
      how: 'meets every Monday|reports to the management board|shares one office|works across three locations|works in shifts|is spread over two time zones',
      focus: 'automation|cost control|customer satisfaction|fewer meetings|hiring|safety|shorter lead times|sustainability',
    },
    forms: {
      description: plain(
        '{name} {do} and {do}.|This {noun} {do}.|{name} {do} and {how}.',
        'It {how}.|This year the focus is on {focus}.|Priorities are {focus} and {focus}.',
      ),
      note: plain('New lead since spring.|Budget under review.|Focus: {focus}.|Two open positions.|Moves to the second floor.'),
    },
  },
  company: {
    noun: 'company',
    words: {
      make: 'components for machines|garden tools|medical software|office furniture|organic food|packaging|scientific instruments|textiles|training for adults|wooden toys|logistics services|accounting services',
      who: 'craft businesses|families|farmers|hospitals|hotels and restaurants|local authorities|online shops|schools|small manufacturers',
      trait: 'family-owned|fast-growing|independent|long-established|mid-sized|regional|young',
      value: 'fair prices|long partnerships|personal service|quick delivery|repairable products|short distances',
    },
    forms: {
      description: plain(
        '{name} makes {make} for {who}.|{name} is {a trait} supplier of {make}.|{a trait} and {trait}, {name} offers {make} and {make}.|{name} has served {who} for many years with {make}.',
        'Customers value {value} and {value}.|It is known for {value}.|About half of its customers are {who}.|The head office was built by its founders.',
      ),
      note: plain(
        'Prefers invoices by post.|Contract renewed for two years.|Asks for {value}.|Key account.|Met at the trade fair.|Credit limit raised.|Slow payer.|Interested in {make}.|Call before visiting.|Discount agreed last year.',
      ),
    },
  },
  meeting: {
    noun: 'meeting',
    words: {
      topic:
        'budget|customer feedback|hiring|next steps|open risks|planning for next quarter|quality|staffing in summer|supplier contracts|the new website',
      who: 'finance|management|operations|sales|support|the board',
    },
    forms: {
      description: plain(
        'Agenda: {topic}, {topic} and any other business.|We talk about {topic} and {topic}.|Update on {topic} by {who}.',
        'Please send questions beforehand.|Minutes by {who}.|Decisions are needed on {topic}.',
      ),
      note: plain('Agreed on {topic}.|{who} will prepare {topic}.|Postponed by a week.|Minutes sent.'),
    },
  },
};
