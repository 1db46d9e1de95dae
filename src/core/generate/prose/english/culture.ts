import { type Grammar, plain } from '../grammar';

/** What people watch, read, hear, play and eat. */
export const culture: Readonly<Record<string, Grammar>> = {
  film: {
    noun: 'film',
    words: {
      hero: 'careful detective|clockmaker|cook without a kitchen|disgraced surgeon|former boxer|ghostwriter|homesick translator|lighthouse keeper|night nurse|piano tuner|postal clerk|retired pilot|school caretaker|stage magician|stubborn judge|taxi driver|teenage runaway|widowed farmer|young cartographer',
      place:
        'a city without night|a drowned valley|a fishing village|a hotel out of season|a mining town|a mountain village|a remote research station|a small island|a suburb that is being torn down|a station at the end of the line|the old harbour|a border town',
      event:
        'a letter arrives thirty years late|a stranger claims the house|her brother comes home|the bridge is closed|the election is stolen|the factory shuts down|the river freezes over|the storm cuts off every road|the wrong coffin is delivered|two children disappear',
      aim: 'clear a family name|find the missing recording|get home in time|keep an old promise|learn who is lying|make peace with a father|save the orchestra|solve one last case|win back a lost friend',
      tone: 'bittersweet|darkly funny|gentle|gripping|melancholy|playful|quiet|tense|tender|unsentimental|warm',
      sort: 'character study|comedy|drama|family story|love story|mystery|portrait of friendship|road movie|thriller',
      talk: 'the camera never hurries|the dialogue crackles|the ending stays open|the score is a character of its own|the supporting cast steals every scene|the weather plays the lead',
    },
    forms: {
      description: plain(
        '{a hero} travels to {place} to {aim}.|When {event}, {a hero} has one week to {aim}.|In {place}, {a hero} and {a hero} try to {aim}.|{name} follows {a hero} who has to {aim} before {event}.|After {event}, nothing in {place} is as it was, least of all for {a hero}.|{a hero} only wants to {aim}, until {event}.',
        '{a tone} {sort} in which {talk}.|Part {sort}, part {sort}, and {tone} throughout.|{name} is {a tone} {sort} about second chances.|The result is {a tone} {sort}, shot in long takes.',
        'Not every secret survives the night.|Only one of them tells the truth.|What looks like chance turns out to be a plan.|By morning, somebody will have to leave.|Help comes from the least likely side.',
      ),
      note: plain(
        'Subtitles are still missing.|Rights expire at the end of the year.|Restored copy available.|Poster needs new artwork.|Shown with an introduction by the director.|Long version runs twelve minutes more.|Returned with scratches.',
      ),
    },
  },
  book: {
    noun: 'book',
    words: {
      hero: 'apprentice bookbinder|beekeeper|botanist|bridge builder|country doctor|court painter|deserter|exiled poet|forger|ferryman|governess|grandmother with a past|harbour pilot|mapmaker|orphan|schoolteacher|sculptor|watchmaker',
      place:
        'a monastery library|a port on the Baltic|a republic that no longer exists|a house with locked rooms|a village above the snow line|an occupied city|the marshes|the salt road|the summer of the great drought|three generations of one family',
      theme:
        'courage in small things|grief|inheritance|language and silence|loyalty|memory|money and class|motherhood|the price of freedom|the weight of secrets|what we owe each other|work and dignity',
      event:
        'a manuscript goes missing|an old debt is called in|the dykes break|the letters stop|the census takers arrive|the garden begins to die|war reaches the valley|a child asks the wrong question',
      style: 'clear-eyed|generous|humane|intricate|lyrical|patient|precise|sharp|slow-burning|unhurried|witty',
      form: 'debut|family saga|historical novel|meditation|novel|novel in letters|portrait of an age|tale|work of quiet power',
    },
    forms: {
      description: plain(
        'Set in {place}, this is the story of {a hero} and {a hero} whose lives change when {event}.|{a hero} keeps a record of everything, until {event}.|When {event}, {a hero} must choose between home and the truth.|{name} tells of {a hero} in {place} and of {theme}.|In {name}, {a hero} returns to {place}.',
        '{a style} {form} about {theme}.|{style} and {style}, it asks what remains of {theme}.|At its heart lies {theme}, told in {style} prose.|A book about {theme} and {theme}.',
        'For readers who like their endings earned.|With an afterword by the author.|Translated for the first time.|Winner of two regional prizes.|The second part follows next year.|Includes maps and a family tree.|Now in a revised edition.',
      ),
      note: plain(
        'Cover is slightly worn.|Two copies on reserve.|Reserved for the reading group.|Spine repaired last year.|Signed by the author.|Large-print edition available.|Pages 40 to 44 are stained.|Recommended for schools.|Missing dust jacket.|Donated by a reader.',
      ),
    },
  },
  music: {
    noun: 'record',
    words: {
      sound:
        'brass and hand claps|close harmonies|distant trumpets|field recordings|fingerpicked guitar|layered synthesizers|long piano chords|muted drums|slow strings|tape loops|upright bass|whispered vocals',
      mood: 'bright|dreamy|hypnotic|intimate|melancholy|nocturnal|playful|raw|restless|spacious|sunlit|tender',
      where:
        'a converted chapel|a kitchen in one weekend|a lakeside cabin|a studio by the harbour|an empty swimming pool|front of a live audience|one long night',
      theme: 'early mornings|friendship|growing up by the sea|leaving home|letters never sent|long journeys|lost summers|city lights',
      rest: 'headphones|late drives|long walks|rainy afternoons|slow Sundays|the first warm evening of the year',
    },
    forms: {
      description: plain(
        '{mood} songs built on {sound} and {sound}.|Recorded in {where}, {name} is {mood} and {mood}.|{name} brings together {sound} and {sound}.|{a mood} set about {theme}, recorded in {where}.',
        'Best heard on {rest}.|The lyrics turn around {theme}.|Made for {rest}.|It grows with every listen.|The closing minutes belong to {sound}.',
      ),
      bio: plain(
        'Known for {sound} and {mood} songs about {theme}.|Started out busking and now sells out small halls with {sound}.|Writes {mood} songs about {theme} and {theme}.',
        'The first record was made in {where}.|Lives by the sea with two cats.|Tours with a band of five.',
      ),
      note: plain(
        'Remaster planned.|Lyrics to be added.|Explicit version available.|Check the track order.|Cover artwork arrives next week.|Licensed for radio play.',
      ),
    },
  },
  game: {
    noun: 'game',
    words: {
      role: 'a lighthouse keeper|a lost courier|a retired thief|a young inventor|an exiled queen|one of four rivals|the last gardener|the mayor of a sinking town',
      world:
        'a city of bridges|a floating archipelago|a frozen kingdom|a haunted railway|a jungle full of ruins|a toy shop at night|an abandoned space station|the world under the floorboards',
      goal: 'break an old curse|build a home|escape before dawn|find the missing crew|outwit the guild|restore the light|trade your way to the top|win back the crown',
      mode: 'cooperative play for two|hand-drawn levels|hundreds of puzzles|a campaign of twenty hours|online tournaments|seasonal events|short matches|turn-based battles',
    },
    forms: {
      description: plain(
        'Play {role} in {world} and {goal}.|In {name} you are {role} who has to {goal}.|{goal} in {world}, alone or with friends.|Explore {world} as {role}.',
        'Features {mode} and {mode}.|Offers {mode}.|Easy to learn, hard to put down.|With {mode} and an original soundtrack.',
      ),
    },
  },
  dish: {
    noun: 'dish',
    words: {
      with: 'braised greens|brown butter|caramelised onions|charred lemon|crisp potatoes|fresh herbs|garlic yoghurt|pickled cucumber|roasted carrots|sourdough toast|toasted almonds|tomato and basil|warm lentils|wild mushrooms',
      how: 'baked in our wood oven|cooked over charcoal|finished at the table|made to order|prepared from a family recipe|simmered for six hours|slow-roasted overnight',
      taste: 'bright and fresh|comforting|delicate|earthy|fragrant|hearty|light|rich|smoky|sweet and sharp|warming',
      serve: 'a glass of cider|a green salad|bread from the bakery next door|house pickles|seasonal vegetables|steamed rice',
    },
    forms: {
      description: plain(
        '{name} with {with} and {with}, {how}.|{the name} is {taste}, {how} and served with {with}.|{how}, {the name} comes with {with} and {with}.|{taste}: {name} with {with}.',
        'Served with {serve}.|Goes well with {serve}.|Also available as a small plate.|Vegetarian on request.|Please tell us about allergies.',
      ),
      note: plain(
        'No onions, please.|Sauce on the side.|Extra spicy.|Sold out at lunch.|Allergic to nuts.|Kitchen is out of {with}.|Serve with {serve}.|Well done.|Half portion for a child.',
      ),
    },
  },
  recipe: {
    noun: 'recipe',
    words: {
      when: 'a busy weekday|a cold evening|a long lunch with friends|a picnic|a rainy Sunday|breakfast in bed|the end of the month|the first asparagus',
      what: 'a handful of ingredients|leftovers from the day before|one pan|pantry staples|seasonal vegetables|whatever the garden gives',
      step: 'Chop the vegetables finely|Heat the oil in a heavy pan|Preheat the oven to 180 °C|Rinse the rice until the water runs clear|Soak the beans overnight|Whisk the eggs with a pinch of salt|Toast the spices until fragrant|Peel and slice the onions',
      next: 'add the onions and stir|cook gently for ten minutes|cover and let it rest|fold in the herbs|pour in the stock|season with salt and pepper|stir in the cream|turn down the heat',
      finish:
        'Bake until golden|Garnish and serve warm|Leave to cool before slicing|Serve with lemon wedges|Simmer until the sauce thickens|Taste and adjust the seasoning',
      tip: 'It freezes well|It tastes even better the next day|Swap the butter for olive oil if you like|The dough can be made ahead|Use the best tomatoes you can find',
    },
    forms: {
      description: plain(
        '{name} for {when}, made with {what}.|A simple way to make {name} with {what}.|Our favourite {name} for {when}.',
        '{tip}.|Ready in under an hour.|{tip}, and children like it.',
      ),
      body: plain('{step}.|{step}, then {next}.', 'Then {next}.|Now {next}, and {next}.', '{finish}.', '{tip}.'),
      note: plain('{tip}.|Use less salt.|Double the garlic.|Needs ten more minutes in our oven.|Grandmother used lard.|Good with rice.'),
    },
  },
  restaurant: {
    noun: 'restaurant',
    words: {
      feel: 'bright|candle-lit|cheerful|cosy|family-run|lively|plain and honest|quiet|stylish|tiny|unfussy',
      where:
        'a former post office|a quiet courtyard|an old boathouse|the market square|the old town|the ground floor of a mill|the theatre district',
      food: 'a short seasonal menu|bread baked in the morning|fish straight from the harbour|generous vegetarian plates|grilled meat and garden vegetables|hand-made pasta|long Sunday lunches|natural wines|small plates to share',
      extra:
        'Booking is recommended at weekends|Dogs are welcome on the terrace|Live music on Thursdays|The kitchen closes at ten|The terrace opens in spring|There is a set lunch on weekdays|Vegan dishes are marked on the menu',
    },
    forms: {
      description: plain(
        '{name} is {a feel} place in {where}, known for {food}.|In {where}, {name} serves {food} and {food}.|{a feel} room in {where}: {name} is the place for {food}.|Come to {name} for {food}.',
        '{extra}.|Regulars come for {food}.|{extra}, and {food} is always on.',
      ),
      note: plain(
        '{extra}.|Ask for the table by the window.|Closed for renovation in January.|Menu changes on Tuesdays.|Two high chairs available.|New chef since spring.',
      ),
    },
  },
  artist: {
    noun: 'artist',
    words: {
      from: 'a coastal town|a family of bakers|a village school|the northern suburbs|three different countries',
      work: 'large drawings|loud guitars and quiet verses|paper sculptures|slow, layered songs|stories about ordinary work|three-part harmonies',
      seen: 'festivals across the region|galleries and libraries|living rooms|small halls|the main stage',
    },
    forms: {
      description: plain(
        '{name} comes from {from} and is known for {work}.|With {work}, {name} has reached {seen}.|From {from} to {seen}: {name} and {work}.',
        'The latest work was finished in spring.|A new tour is planned for autumn.|Often seen at {seen}.',
      ),
    },
  },
};
