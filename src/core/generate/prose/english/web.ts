import { type Grammar, plain, type Told } from '../grammar';

/** What tells of which occasion a notification is. */
const toldByOccasion: Told = {
  columns: 'type kind category event action topic reason subject',
  labels: {
    comment: 'comment reply answer',
    like: 'like reaction upvote favorite favourite star',
    follow: 'follow follower friend connection invite invitation',
    mention: 'mention tag',
    message: 'message chat dm email inbox sms',
    order: 'order shipping shipment delivery delivered shipped package parcel',
    payment: 'payment invoice billing subscription refund charge transaction',
    security: 'security login password auth signin warning',
    reminder: 'reminder appointment due booking event calendar meeting',
    task: 'task assignment assigned issue project ticket',
    system: 'system maintenance info update alert announcement error general push in',
    promotion: 'promotion promo marketing offer discount sale news newsletter',
    welcome: 'welcome signup registration verify account onboarding user',
  },
  weights: [14, 12, 8, 6, 12, 10, 8, 5, 9, 8, 5, 2, 1],
};

/** What people publish and write to each other. */
export const web: Readonly<Record<string, Grammar>> = {
  article: {
    noun: 'article',
    words: {
      place:
        'a city hospital|a family bakery|a mid-sized library|a primary school|a repair shop|a research group|a rural post office|a small publisher|a town hall|a volunteer fire brigade|an online shop|our own office',
      change:
        'a new timetable|better questions|four small rules|one shared calendar|paper forms|quiet hours|shorter meetings|simple checklists|two weeks without e-mail|walking meetings',
      effect:
        'complaints fell by a third|costs went down for the first time in years|deliveries became predictable|nobody wanted to go back|people left work on time|sick days were cut in half|the backlog disappeared within a month|trust came back slowly|waiting times halved',
      reason:
        'attention is limited|habits are stronger than plans|mistakes were discussed early|people could see the result at once|somebody kept asking why|the tools stayed simple|there was time to practise|those concerned were asked first',
      doubt:
        'Critics say that one good year proves little|Not everything can be measured|Some of it may have been luck|That is easier said than done|The method has its limits|There were setbacks along the way|What works here need not work elsewhere',
      who: 'engineers|librarians|managers|nurses|parents|shopkeepers|students|teachers',
      advice:
        'Begin with one room|Keep the first version small|Measure before and after|Put it in writing|Share the failures too|Start on a quiet day|Talk to the people who do the work',
      source:
        'a survey of two thousand households|conversations with thirty people|figures from the last five years|long evenings in the archive|notes from the first months|three visits',
    },
    forms: {
      body: {
        moods: {
          '': [
            'When {place} tried {change}, {effect}.|It began with {change}.|Nobody at {place} expected much of {change}.|For years, {who} were told that nothing could be done.|Most {who} know the feeling: too much to do and too little time.|There is a simple idea behind {change}.',
            'Within weeks, {effect}.|The reason was plain: {reason}.|At first, {who} were sceptical.|The first attempt failed, because nobody had asked the {who}.|It worked because {reason}, and {effect}.',
            'This article draws on {source}.|We looked at {source} and {source}.|The evidence comes from {source}.|What follows is based on {source}.',
            'At {place}, the picture was similar: {change} came first, and then {effect}.|A second example comes from {place}, where {change} took some getting used to.|Similar things were tried at {place}, and {effect}.',
            '{doubt}, and {reason}.|{doubt}.|{doubt}, as many {who} will confirm.',
            'Still, {reason}, and that is rare enough.|Even so, {effect}.|And yet it is hard to argue with the outcome.',
            '{advice}, and {advice}.|If you want to try it yourself, a few hints may help.|For {who} who want to follow, three things matter most.',
            '{advice} is good advice for anybody.|None of it costs much.|Most of it can be done without a budget.',
            'In the end, it is about {change} less than about the people.|Next month we will look at {place}.|Perhaps the best thing about {change} is that anybody can start tomorrow.|Write to us if you have tried something like it.',
          ],
        },
        least: 6,
        paragraph: 3,
      },
      description: plain(
        'When {place} tried {change}, {effect}.|How {change} changed {place}.|What {who} can learn from {place}.|{effect}: a report from {place}.|Why {change} works when {reason}.|A look at {place}, where {effect}.',
        'Based on {source}.|With advice for {who}.|A conversation with {who}.|{doubt}.',
      ),
      note: plain(
        'Photographs still missing.|Fact check done.|Headline too long.|Publish on Thursday.|Quote to be confirmed.|Legal has read it.|Link to the study is broken.|Good, but could be shorter.|Translate for the newsletter.',
      ),
    },
  },
  comment: {
    noun: 'comment',
    words: {
      what: 'the conclusion|the example in the middle|the list of figures|the first paragraph|the headline|the part about costs|the picture gallery|the second table|the summary',
      feel: 'clear|convincing|helpful|interesting|much better than before|surprising|well put',
      who: 'my sister|our team|somebody at work|the other department|two colleagues',
      do: 'add a source for {what2}|check {what2} again|explain {what2} a little more|share the raw data|shorten {what2}',
      what2: 'the introduction|the last step|the numbers|the third point|the timeline',
      seen: 'last spring|in our own project|at my old job|with a customer',
    },
    forms: {
      comment: plain(
        'Thanks, {what} was {feel}.|I had not seen {what} that way before.|Could you {do}?|We tried the same {seen}, with mixed results.|{what} is {feel}, thank you.|I am not sure about {what}.|Fully agree with {what}.|Interesting, although I would {do}.|Same here, {seen}.|Is there a source for {what}?|I sent this to {who}.',
        '{who} will like this.|Please keep us posted.|Looking forward to the next part.|We saw the opposite {seen}.|Maybe somebody can {do}?|I will try it next week.|It would help to {do}.',
      ),
    },
  },
  message: {
    noun: 'message',
    words: {
      hello: 'Hello|Hi|Good morning|Hi there|Good afternoon|Hello again',
      news: 'I have just sent you the documents|I will be about ten minutes late|our meeting was moved to {day}|the contract arrived this morning|the parcel is at the front desk|the photographs are online|the room is booked for {day}|we found the missing file|your order is ready to be picked up',
      day: 'Monday|Tuesday|Wednesday|Thursday|Friday',
      ask: 'Could you have a look before {day}?|Do you have ten minutes on {day}?|Does {day} work for you?|Can you bring the keys?|Is the price still the same?|Shall we talk on the phone?|Who else should come along?|Did you get my last message?',
      bye: 'Best wishes.|See you soon.|Talk to you later.|Thanks a lot!|Many thanks.|Have a nice evening.|No rush.',
    },
    forms: {
      message: plain(
        '{hello}, {news}.|{hello}! {ask}|{news}.|{ask}|{hello}, thank you for your message.|Sounds good, {day} it is.|Sorry, {day} does not work for me.',
        '{bye}|I will call you on {day}.|Let me know if anything is unclear.|You can also reach me by phone.|The rest can wait until {day}.',
      ),
      subject: plain(
        'Documents for {day}|Meeting moved to {day}|Question about your order|Your parcel is ready|Keys and access|Photographs from {day}|Short call on {day}?|Thank you|Re: your message from {day}|Invitation for {day}',
      ),
      note: plain('Answered by phone.|Forwarded to sales.|No reply needed.|Draft saved on {day}.|Attachment was missing.'),
    },
  },
  notification: {
    noun: 'notification',
    words: {
      friend: 'Alex|Amina|Ben|Carla|David|Elena|Farid|Grace|Hana|Ivo|Julia|Kofi|Lena|Marco|Nora|Omar|Priya|Ruth|Sven|Tara',
      thing: 'article|comment|document|photo|plan|post|project|question|report|review|task',
      minutes: 'five|ten|fifteen|thirty',
      day: 'tomorrow|on Monday|on Friday|next week|in three days',
      place: 'a new browser|a new device|Berlin|Lisbon|Toronto|an unknown network',
    },
    forms: {
      message: {
        moods: {
          comment: [
            '{friend} commented on your {thing}.|{friend} and {friend} commented on your {thing}.|New comment from {friend} on the {thing} you follow.',
          ],
          like: ['{friend} liked your {thing}.|{friend} and {friend} like your {thing}.|Your {thing} is popular today.'],
          follow: ['{friend} started following you.|{friend} and {friend} are now following you.|{friend} wants to connect with you.'],
          mention: ['{friend} mentioned you in {a thing}.|You were mentioned by {friend}.|{friend} tagged you in {a thing}.'],
          message: ['You have a new message from {friend}.|{friend} sent you a message about the {thing}.|{friend} replied to you.'],
          order: [
            'Your order has been shipped and arrives {day}.|Your order was delivered.|Your parcel will be delivered {day}.|We have received your order.',
          ],
          payment: [
            'Your payment was received.|Your invoice is due {day}.|Your payment could not be processed.|Your subscription renews {day}.',
          ],
          security: [
            'New login from {place}.|Your password was changed.|A login from {place} was blocked.|Two-factor login was turned on.',
          ],
          reminder: [
            'Your appointment starts in {minutes} minutes.|Reminder: your {thing} is due {day}.|Do not forget: the meeting is {day}.|Your {thing} is waiting for you.',
          ],
          task: [
            '{friend} assigned {a thing} to you.|{friend} finished the {thing} you follow.|Your {thing} is overdue.|{friend} changed the due date of your {thing}.',
          ],
          system: [
            'Maintenance is planned {day}.|A new version is available.|Your export is ready.|Your storage is almost full.|The service was restored after {minutes} minutes.',
          ],
          promotion: ['Free shipping until {day}.|Your points expire {day}.|New arrivals are in.|A voucher is waiting for you.'],
          welcome: [
            'Welcome! Complete your profile to get started.|Welcome aboard, your account is ready.|Please confirm your e-mail address.',
          ],
        },
        told: toldByOccasion,
      },
      headline: {
        moods: {
          comment: ['{friend} commented on your {thing}|{friend} and {friend} commented|New comment from {friend}'],
          like: ['{friend} liked your {thing}|{friend} and {friend} like it|Your {thing} is popular'],
          follow: ['{friend} follows you|{friend} and {friend} follow you|{friend} wants to connect'],
          mention: ['{friend} mentioned you|You were mentioned by {friend}|{friend} tagged you'],
          message: ['New message from {friend}|{friend} sent you a message|{friend} replied'],
          order: ['Order shipped, arrives {day}|Order delivered|Delivery {day}|Order received'],
          payment: ['Payment received|Invoice due {day}|Payment failed|Subscription renews {day}'],
          security: ['New login from {place}|Password changed|Login from {place} blocked|Two-factor login is on'],
          reminder: ['Starts in {minutes} minutes|Your {thing} is due {day}|Meeting {day}|Your {thing} is waiting'],
          task: ['{friend} assigned {a thing} to you|{friend} finished the {thing}|Your {thing} is overdue|{friend} changed a due date'],
          system: ['Maintenance {day}|New version available|Your export is ready|Storage almost full|Service restored'],
          promotion: ['Free shipping until {day}|Points expire {day}|New arrivals|A voucher for you'],
          welcome: ['Complete your profile|Welcome aboard|Confirm your e-mail address'],
        },
        told: toldByOccasion,
      },
    },
  },
  file: {
    noun: 'file',
    words: {
      what: 'Floor plan|Group picture|Scan of an invoice|Meeting minutes|Product photograph|Quarterly figures|Signed contract|Site plan|Slides|Sketch|Training material|View from the terrace|Portrait|Map|Logo|Price list',
      of: 'from the archive|for the annual report|for the website|from the summer party|of the new building|of the workshop|sent by the customer|after the renovation|for the press|from the trade fair|of the old town|for the newsletter',
      state:
        'final version|first draft|second revision|reduced size|high resolution|approved|to be checked|black and white|cropped|with comments',
    },
    forms: {
      description: plain(
        '{what} {of}.|{what} {of}, {state}.|{what}, {state}.',
        'Replaces an older version.|Rights are cleared.|Please do not publish.|Taken by a colleague.',
      ),
      note: plain(
        'Marked as {state}.|Replaces an older version.|Rights are cleared.|Do not publish.|Expires in a year.|Originally taken {of}.|Same as the one {of}.',
      ),
    },
  },
  tag: {
    noun: 'tag',
    words: {
      what: 'articles|conversations|customers|documents|entries|ideas|notes|projects|questions|requests|tasks|topics',
      about:
        'are read more than once|are worth keeping|belong together|can wait|change often|come up again and again|concern several teams|need a decision|need an owner|should be easy to find|were checked twice|were changed recently',
      who: 'editors|everybody|guests|members|moderators|new colleagues|the core team',
    },
    forms: {
      description: plain(
        'For {what} that {about}.|Marks {what} and {what} that {about}.|Used by {who} for {what} that {about}.|{what} that {about}.',
        'May be set by {who}.|Mostly used by {who}.|Reviewed once a year.|Please use it sparingly.',
      ),
    },
  },
  question: {
    noun: 'question',
    words: {
      how: 'Every answer counts once|Please choose one answer|Several answers are possible|There is no right or wrong|Your answer stays anonymous|You can come back later|You may skip it|A short answer is enough',
      why: 'improve our service|plan next year|prepare the next course|understand what matters|choose a date|shape the programme|find out what is missing|decide between two options',
      where:
        'in the settings of your account|at the bottom of the page|in your profile|under help and contact|in the confirmation e-mail|at every counter',
      when: 'at any time|within fourteen days|until the end of the month|once a year|during opening hours|free of charge',
      more: 'Write to us if that does not help|Our staff are glad to help|A short guide explains every step|You can reach us by phone on weekdays|Just ask at the counter',
    },
    forms: {
      description: plain(
        '{how}.|{how}, and you may add a comment.|It helps us to {why}.|{how}; it helps us to {why}.',
        'The results will be published.|Takes about two minutes.|We ask in order to {why}.|Answers are accepted {when}.',
        '{more}.|Thank you for taking part.',
      ),
      body: plain(
        'You find it {where}.|Yes, {when}.|Yes, {where}, {when}.|No, but you can change it {where}.|That is possible {when}.|We usually answer within one working day.|That depends on your plan; details are {where}.',
        '{more}.|It helps us to {why}.|This also works {when}.',
      ),
    },
  },
};
