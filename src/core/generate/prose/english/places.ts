import { type Grammar, plain } from '../grammar';

/** Where people live, stay, go and learn. */
export const places: Readonly<Record<string, Grammar>> = {
  hotel: {
    noun: 'hotel',
    words: {
      feel: 'calm|charming|cheerful|comfortable|family-run|friendly|historic|modern|quiet|stylish|unpretentious|welcoming',
      where:
        'a former convent|a lakeside park|a side street near the station|a square with plane trees|an old brewery|the heart of the old town|the museum quarter|the vineyards above the town|walking distance of the beach',
      has: 'a breakfast terrace|a heated pool|a library with an open fire|a rooftop bar|a sauna|a small gym|bicycles for guests|large windows|meeting rooms for thirty people|rooms with sea views|a shady garden',
      near: 'the airport shuttle|the cathedral|the concert hall|the ferry|the fairground|the main station|the market hall|the old harbour',
      minutes: 'Two|Five|Eight|Ten|Fifteen',
    },
    forms: {
      description: plain(
        '{name} is {a feel} hotel in {where}.|{a feel} house in {where}, {name} has {has} and {has}.|Set in {where}, {name} welcomes guests with {has}.|Stay in {where}: {name} is {feel} and {feel}.',
        'Guests enjoy {has} and {has}.|There is {has}, and breakfast is served until eleven.|All floors can be reached by lift.',
        '{minutes} minutes on foot from {near}.|Parking is available on request.|Children under six stay for free.|Pets are welcome for a small charge.',
      ),
      note: plain(
        'Late arrival, keep the key at the bar.|Guest asks for a quiet room.|Extra bed requested.|Allergic to feathers.|Celebrates a birthday.|Early breakfast at six.|Prefers a high floor.|Needs a cot.|Returning guest, usual room.|Airport transfer booked.',
      ),
    },
  },
  room: {
    noun: 'room',
    words: {
      feel: 'airy|bright|comfortable|cosy|newly renovated|quiet|spacious|well-kept',
      has: 'a desk|a king-size bed|a large wardrobe|a rain shower|a reading chair|a small balcony|a sofa bed|a whiteboard|air conditioning|two armchairs|underfloor heating|a coffee machine',
      view: 'the courtyard|the garden|the harbour|the mountains|the old town|the park|the river',
    },
    forms: {
      description: plain(
        '{a feel} room with {has} and {has}.|{feel} and {feel}, with a view of {view}.|Room overlooking {view}, with {has}.',
        'It also has {has}.|Windows face {view}.|Non-smoking.|Connects to the room next door.',
      ),
      note: plain(
        'Curtain needs mending.|Heating is noisy.|Bulb replaced.|Quiet side, facing {view}.|Deep cleaning is due.|Out of order until Friday.|Key card reader replaced.|Extra blankets in the wardrobe.',
      ),
    },
  },
  property: {
    noun: 'property',
    words: {
      feel: 'bright|charming|generously cut|light-filled|lovingly restored|modern|quiet|sunny|well-kept|spacious',
      kind: 'apartment|family home|home|house|place|property',
      has: 'a balcony to the south|a fitted kitchen|a garage|a large cellar|a walk-in wardrobe|an open fireplace|built-in shelves|high ceilings|new windows|oak floors|two bathrooms|a small garden',
      where:
        'a cul-de-sac|a lively neighbourhood|a tree-lined avenue|a village near the forest|the old town|the quarter by the river|the university quarter|a quiet side street',
      near: 'a supermarket|bus and tram stops|doctors and pharmacies|good schools|parks and playgrounds|the motorway|the weekly market|two kindergartens',
    },
    forms: {
      description: plain(
        '{a feel} {kind} in {where}, with {has} and {has}.|In {where}: {a feel} {kind} with {has}.|{feel} and {feel}, this {kind} in {where} has {has}.',
        'Close to {near} and {near}.|{near} and {near} are within walking distance.|It was renovated two years ago and has {has}.',
        'Available by arrangement.|Viewings on weekdays after five.|Heating and water are included.|Pets by agreement.|The energy certificate is available.',
      ),
      note: plain(
        'Viewing on Saturday.|Owner asks for references.|Keys are with the caretaker.|Tenant moves out in spring.|Boiler was replaced.|Price can be negotiated.|Photographer booked.|Needs a new floor plan.',
      ),
    },
  },
  place: {
    noun: 'place',
    words: {
      what: 'concerts and readings|exhibitions|fairs and conferences|long walks|markets|open-air theatre|parties of up to eighty|school visits|sports events|weddings',
      feel: 'airy|beautifully restored|central|family-friendly|flexible|historic|modern|much-loved|quiet|spacious',
      has: 'a bar|a cloakroom|a large stage|a café|a shop|free parking|good acoustics|guided tours|step-free access|toilets on every floor',
      reach: 'by bicycle|by bus|by tram|on foot from the station|from the motorway',
    },
    forms: {
      description: plain(
        '{name} is {a feel} place for {what} and {what}.|{a feel} venue for {what}: {name} has {has} and {has}.|Used for {what} and {what}, {name} is {feel} and easy to find.',
        'Easy to reach {reach}.|There is {has} and {has}.|Open all year round.|Closed on Mondays.|Capacity depends on the seating.',
      ),
      note: plain(
        'Keys are kept with the porter.|No loud music after ten.|Deliveries at the back.|Ask for {has}.|Permit needed for {what}.|Lift is out of service.|Reachable {reach}.',
      ),
    },
  },
  city: {
    noun: 'place',
    words: {
      known:
        'bridges and markets|brick towers|cheese and cider|early spring weather|festivals|glass and ceramics|its harbour|its old university|mild winters|narrow lanes|orchards|railways|textile mills|wide beaches',
      lies: 'along a slow river|among low hills|between two lakes|by the sea|in a fertile plain|in the middle of the country|near the border|where two valleys meet',
    },
    forms: {
      description: plain(
        '{name} lies {lies} and is known for {known}.|Known for {known} and {known}, {name} lies {lies}.|{name} grew up {lies}.',
        'Visitors come for {known}.|Trade and {known} made it wealthy.|Its people are proud of {known}.',
      ),
    },
  },
  school: {
    noun: 'school',
    words: {
      field: 'arts and crafts|engineering|languages|music|natural sciences|nursing|social work|sport|trades and technology',
      has: 'a botanical garden|a large library|a small theatre|exchange programmes|modern laboratories|small classes|sports fields|workshops of its own|evening courses',
      value: 'curiosity|independence|open doors|practical work|respect|teamwork',
    },
    forms: {
      description: plain(
        '{name} is known for {field} and {field}.|{name} offers {field}, with {has}.|With {has} and {has}, {name} stands for {value}.',
        'It sets great store by {value}.|Students find {has}.|Open days are held twice a year.',
      ),
      note: plain('Open day in March.|Contact the office before nine.|New head since autumn.|Roof repairs in summer.|Partner for {field}.'),
    },
  },
  store: {
    noun: 'store',
    words: {
      what: 'books and stationery|bread and pastries|clothes|fresh fruit|garden supplies|household goods|repairs|second-hand furniture|tools|toys|wine and cheese',
      where: 'a pedestrian street|the arcade|the corner of the market square|the new shopping centre|the old fire station|the station hall',
      extra:
        'Click and collect is available|Free parking behind the building|Gift wrapping at the counter|Open late on Thursdays|Staff speak three languages|The lift is next to the entrance',
    },
    forms: {
      description: plain(
        '{name} sells {what} and {what} in {where}.|At {name} in {where} you find {what}.|{what} and {what}: {name} in {where}.',
        '{extra}.|{extra}, and {what} can be ordered.',
      ),
      note: plain(
        '{extra}.|Stocktaking at the end of the month.|New sign ordered.|Shutter needs repair.|Temporary manager since May.|Till two replaced.',
      ),
    },
  },
  route: {
    noun: 'route',
    words: {
      way: 'along the coast|along the river|around the lake|over the old bridge|past two villages|through beech woods|through the industrial park|through the old town|through the tunnel|up to the pass|via the hospital|via the station',
      note: 'diversion during road works|extra services on market days|less busy in the evening|no service on public holidays|only hourly on Sundays|steep for the last stretch|suitable for wheelchairs',
      time: 'in about forty minutes|in half an hour|in just under two hours|every ten minutes|twice an hour|once an hour',
      stop: 'the airport|the exhibition grounds|the harbour|the main square|the northern suburbs|the stadium|the university|the zoo',
    },
    forms: {
      description: plain(
        'Leads {way} and {way} to {stop}, {time}.|From {stop} {way} to {stop}, {time}.|Connects {stop} and {stop}, {time}.|Runs {way} to {stop}.',
        'Please note: {note}.|Bicycles may be taken along.|Tickets from the machine.|Change here for {stop}.',
      ),
      note: plain(
        'Please note: {note}.|Timetable changes in December.|Stop at {stop} moved by fifty metres.|Delayed at {stop}.|New driver from Monday.|Diverted {way}.|Crowded as far as {stop}.',
      ),
    },
  },
};
