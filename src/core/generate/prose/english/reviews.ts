import type { Grammar } from '../grammar';
import { toldByRating } from '../toldByRating';

/** What people think of what they have bought, seen, read or visited, by how much they like it. */
const forms: Grammar['forms'] = {
  review: {
    moods: {
      negative: [
        'I am disappointed with this {thing}.|I expected more from this {thing}.|This {thing} was a mistake.|I regret choosing this {thing}.|Not what was promised.|I wanted to like this {thing}, but {fault}.|Sadly, {fault}.|We were let down by this {thing}.|Unfortunately, {fault}.',
        '{fault}, and {fault}.|After {span}, I gave up.|The worst part: {fault}.|On top of that, {fault}.|I complained twice and got no answer.|Nobody seemed to care when I complained.',
        'I want my money back.|I would not choose it again.|Save your money.|Look elsewhere.|I cannot recommend it.|Once and never again.|Not worth the price.|I have asked for a refund.',
      ],
      mixed: [
        'This {thing} is all right, no more and no less.|A mixed impression: {merit}, but {fault}.|Decent {thing} for the price, though {fault}.|On the one hand, {merit}; on the other, {fault}.|It does what it should, but {fault}.|Average, all in all.|{merit}, yet {fault}.|Some light and some shade.',
        'After {span}, I am still undecided.|For {span} it was fine, then the weak points showed.|Expectations should not be too high.|I had hoped for a little more.|{merit}, which makes up for some of it.',
        'I am torn.|Fine for occasional use.|I might give it another try.|There is room for improvement.|Worth a look if it is on offer.|Neither good nor bad.',
      ],
      positive: [
        'Very happy with this {thing}.|Exactly what I was looking for.|This {thing} is excellent.|I was pleasantly surprised by this {thing}.|We love this {thing}.|Everything about this {thing} was right.|A wonderful {thing}.|Better than expected: {merit}.|What a find: {merit}, and {merit}.',
        '{merit}, and {merit}.|After {span}, I am as pleased as on the first day.|What I like best: {merit}.|My family agrees: {merit}.|Above all, {merit}.|Questions were answered within hours.',
        'I would choose it again at any time.|Highly recommended.|Worth every cent.|Full marks.|I have already told my friends.|Thank you for that.|A clear recommendation.',
      ],
    },
    least: 1,
    told: toldByRating,
  },
  headline: {
    moods: {
      negative: [
        'Disappointing|Not worth the money|Would not recommend|Not as described|A waste of money|Never again|Poor {thing}|Expected much more|Very unhappy|Let down|Avoid this {thing}|Not for us|Below expectations',
      ],
      mixed: [
        'All right, no more|Mixed feelings|Average|Decent, with weak points|Fine for the price|Could be better|It depends|Not bad, not great|So-so|Room for improvement|Just okay|Good idea, weak details|Acceptable {thing}',
      ],
      positive: [
        'Excellent|Exactly as described|Highly recommended|Very happy|Better than expected|Worth every cent|A great {thing}|Love it|Full marks|Wonderful {thing}|Simply perfect|Would choose it again|Top {thing}',
      ],
    },
    told: toldByRating,
  },
};

type Moods = Readonly<Record<'negative' | 'mixed' | 'positive', readonly string[]>>;

function reviewForms(review: Moods, headline: Moods): Grammar['forms'] {
  return { review: { moods: review, told: toldByRating }, headline: { moods: headline, told: toldByRating } };
}

/** A grammar of reviews of one sort of thing. */
function reviewsOf(thing: string, merit: string, fault: string, span: string): Grammar {
  return { noun: 'review', words: { thing, merit, fault, span }, forms };
}

export const reviews: Readonly<Record<string, Grammar>> = {
  'review of product': reviewsOf(
    'product|purchase',
    'it arrived on time|it feels solid|it looks as good as in the pictures|it was easy to set up|the instructions are clear|the material is pleasant to touch|the price is fair|the size is just right|it works without a sound|the finish is flawless',
    'it arrived damaged|it broke quickly|it came a week late|one part was missing|the colour is off|the instructions are useless|it feels cheap|the size is wrong|the surface scratches at once|it smells of plastic',
    'two days|one week|two weeks|a month of daily use|three washes|half a year',
  ),
  'review of hotel': reviewsOf(
    'hotel|place',
    'breakfast was generous|the bed was comfortable|the location could not be better|the room was spotless|the staff went out of their way|the view was lovely|check-in took a minute|it was quiet at night|the bathroom was new',
    'the air conditioning rattled|breakfast was cold|check-in took forever|the bathroom was dirty|the room smelled of smoke|the staff were rude|the walls are paper-thin|the bed sagged|the pictures are ten years old',
    'one night|two nights|three nights|the weekend',
  ),
  'review of restaurant': reviewsOf(
    'restaurant|place',
    'the bread was home-made|the portions were generous|the service was attentive|the wine list is well chosen|everything tasted fresh|the terrace is lovely|the dessert was outstanding|the prices are fair|children were welcome',
    'the food was cold|the portions were tiny|the service was slow|the table was sticky|we waited for an hour|the fish was overcooked|the bill was wrong|the music was too loud|the soup was salty',
    'the starter|two courses|one evening|an hour',
  ),
  'review of dish': reviewsOf(
    'dish|meal',
    'it was cooked to the point|the portion was generous|the sauce was delicious|it came quickly|everything was fresh|the spices were well balanced',
    'it was cold|it was far too salty|the portion was small|the meat was tough|it took too long|the vegetables were soggy',
    'the first bite|the first half|two tries|three spoons',
  ),
  'review of film': reviewsOf(
    'film',
    'the acting is superb|the dialogue is sharp|the ending stays with you|the pictures are beautiful|the pace is just right|the music fits every scene|the story is original|I laughed out loud',
    'the acting is wooden|the ending makes no sense|the plot is full of holes|it is far too long|the jokes fall flat|the dialogue is clumsy|nothing happens for an hour|the effects look cheap',
    'the first half|twenty minutes|an hour|two viewings',
  ),
  'review of book': reviewsOf(
    'book',
    'the characters feel alive|the language is beautiful|the plot kept me awake|the ending is moving|it is well researched|I learned a lot|every chapter counts|the translation reads well',
    'the characters stay flat|the plot drags|the ending is rushed|it repeats itself|the language is clumsy|it is full of clichés|the middle is far too long|the print is tiny',
    'the first chapter|fifty pages|one weekend|a hundred pages',
  ),
  'review of course': reviewsOf(
    'course',
    'the examples are practical|the explanations are clear|the pace is right|the teacher knows the subject|the exercises helped a lot|questions were welcome|the material is up to date',
    'the explanations are confusing|the material is outdated|the pace is far too slow|questions were ignored|half of the exercises do not work|the sound is bad|there was hardly any practice',
    'the first lesson|two weeks|four sessions|the first half',
  ),
  'review of software': reviewsOf(
    'app|service',
    'it is fast|it is easy to learn|setting it up took minutes|support answered at once|the design is clear|it saves us hours|updates come regularly|everything syncs reliably',
    'it crashes all the time|it is painfully slow|it lost my data|support never answered|the last update broke it|the price doubled|there are too many ads|nothing can be exported',
    'a week|two updates|the trial period|three months',
  ),
  'review of person': reviewsOf(
    'service',
    'everything was explained calmly|the appointment started on time|the advice was helpful|we felt taken seriously|the work was careful|communication was easy|the result speaks for itself|the manner was friendly',
    'nobody explained anything|we had to wait for two hours|the manner was rude|the advice was wrong|promises were not kept|the work had to be done again|calls were never returned|we felt rushed',
    'the first visit|two appointments|a month',
  ),
  'review of company': reviewsOf(
    'company',
    'the team is friendly|the hours are flexible|communication is open|good work is noticed|they deliver on time|the prices are fair|problems are solved quickly|they keep their promises',
    'communication is poor|deadlines are missed|nobody listens|promises are broken|the prices went up without notice|the pay is low|the hotline is useless|there is constant chaos',
    'three months|half a year|a year|two orders',
  ),
  'review of employee': {
    noun: 'review',
    words: {
      good: 'communication|customer contact|documentation|organisation|planning|problem solving|reliability|teamwork|technical knowledge|training of new colleagues',
      weak: 'attention to detail|communication|documentation|keeping deadlines|meeting targets|planning ahead|punctuality|sharing information|time management',
      when: 'in the first half of the year|in the last quarter|over the whole year|since the change of team',
    },
    forms: reviewForms(
      {
        negative: [
          'Targets were not met {when}.|Results {when} were well below expectations.|Serious gaps in {weak} and {weak}.|{weak} and {weak} have to improve soon.',
          'Colleagues had to step in several times.|Earlier feedback was not taken up.|Deadlines were missed {when}.',
          'An improvement plan has been agreed.|Next review in three months.|Weekly meetings are planned.',
        ],
        mixed: [
          'Meets most expectations {when}.|Solid in {good}, less so in {weak}.|Progress in {good}, still some way to go in {weak}.|Steady work, with room to grow in {weak}.',
          'Targets were partly met {when}.|More initiative would help.|Support in {weak} is planned.',
          'A course is planned for autumn.|Next review in six months.|Goals were adjusted.',
        ],
        positive: [
          'Exceeds expectations {when}.|Outstanding in {good} and {good}.|Strong results {when}, above all in {good}.|A role model in {good}.',
          'Colleagues value the calm manner.|All targets were met {when}.|Takes on responsibility without being asked.|Also very good at {good}.',
          'Ready for a larger role.|A bonus is recommended.|Keep up the good work.|Suggested for promotion.',
        ],
      },
      {
        negative: ['Below expectations|Targets not met|Needs improvement'],
        mixed: ['Meets most expectations|Solid year|Partly met'],
        positive: ['Exceeds expectations|Outstanding year|Ready for more'],
      },
    ),
  },
  'review of stay': reviewsOf(
    'place|home',
    'the host was welcoming|the kitchen had everything|it was spotlessly clean|the neighbourhood is quiet|the beds are comfortable|the pictures are accurate|check-in was easy|the view is stunning',
    'it was dirty|the heating did not work|the host never answered|the pictures are misleading|the shower was cold|it was noisy all night|the key did not fit|the kitchen was missing the basics',
    'one night|three nights|the weekend|a week',
  ),
  'review of event': reviewsOf(
    'event',
    'the speakers were inspiring|the organisation was smooth|the food was good|the music was wonderful|the timing was right|we met interesting people|the sound was clear',
    'it started an hour late|the room was too small|the sound was awful|the queue never ended|the programme was changed twice|the food ran out|the speakers were unprepared',
    'the first hour|two talks|the break',
  ),
  'review of ride': reviewsOf(
    'trip',
    'it was on time|the driver was friendly|the seats were comfortable|the car was clean|booking was easy|the route was scenic|the price was fair',
    'it was late|the driver was rude|the car was dirty|the seats were broken|we missed our connection|the price was wrong|the route was twice as long',
    'ten minutes|an hour|two trips',
  ),
  review: reviewsOf(
    'experience|offer|service',
    'everything went smoothly|it was just as described|the price was fair|the staff were helpful|it was quick and easy|I felt well advised|communication was excellent|the quality is high',
    'it took far too long|nobody answered my questions|it was not as described|the price was too high|the staff were unhelpful|communication was poor|the quality is low|nothing worked as planned',
    'two days|a week|a month|the second try',
  ),
};
