import { type Grammar, plain } from '../grammar';

/** What is sold, paid for and delivered. */
export const goods: Readonly<Record<string, Grammar>> = {
  product: {
    noun: 'product',
    words: {
      quality:
        'compact|dependable|durable|elegant|everyday|graceful|handsome|hard-wearing|low-maintenance|modern|practical|quiet|simple|solid|sturdy|timeless|versatile|well-made',
      use: 'busy weekdays|daily use|families with children|first-time buyers|long weekends|people on the move|rented flats|shared households|small spaces|students|those who value simple things|travel|every season',
      detail:
        'a fair price|a long guarantee|careful finishing|clean edges|clear instructions|few parts that can break|good balance|honest materials|muted colours|recycled packaging|simple lines|solid workmanship|thought-out proportions',
      maker:
        'a family workshop|a small team of designers|craftspeople with thirty years of practice|engineers who use it themselves|makers who repair what they sell|our own workshop|people who care about small details',
      care: 'a damp cloth|a dry cloth|a soft brush|a soft sponge|mild soap',
      years: 'two|three|five|seven|ten',
      person:
        'a colleague who is moving house|a friend with high standards|newlyweds|a student leaving home|anyone who has everything|parents with little time|somebody with a new home',
    },
    forms: {
      description: plain(
        '{the name is} {a quality} choice for {use}.|{a quality} companion for {use}: {the name}.|If you are looking for {a last} for {use}, start with {the name}.|{the name was} made for {use} by {maker}.|Designed by {maker}, {the name is} as {quality} on the hundredth day as on the first.|Meet {the name}, made with {use} in mind.|You can rely on {the name}: {quality}, {quality} and made by {maker}.',
        '{detail} and {detail} come as standard.|Look closely and you will find {detail} and {detail}.|Every piece is checked by hand before it leaves the workshop.|What sets it apart: {detail}.|The details are {quality} too: {detail}, {detail} and {detail}.',
        'Clean with {care}.|Spare parts are available for {years} years.|The guarantee covers {years} years.|Store in a dry place and clean with {care}.|Repairs are free for {years} years.|Made in small batches.',
        'A thoughtful present for {person}.|It makes a fine gift for {person}.|Also available as a set of {years}.|Ships in a plain, recyclable box.|We keep it in stock all year.|Returns are free for thirty days.|Colours may differ slightly from the pictures.',
      ),
      note: plain(
        'Reorder before the end of the month.|Check the packaging of the next delivery.|Photographs need to be redone.|The supplier has announced a price increase.|Discontinued by the maker; sell what is left.|Sells best at this time of year.|Customers ask for more colours.|The label lacks care instructions.|One display piece is kept at the counter.|Sample sent to {maker}.|Often bought for {use}.|Keep away from direct sunlight.|Minimum order of {years} dozen.',
      ),
    },
  },
  category: {
    noun: 'category',
    words: {
      for: 'beginners and experts|every budget|every room|home and office|indoors and outdoors|large families and small flats|professionals|small spaces|special occasions|the whole family|weekdays and weekends',
      what: 'accessories|basics|bestsellers|classics|gift ideas|limited editions|new arrivals|refills|replacement parts|seasonal favourites|sets and bundles|spare parts',
      how: 'chosen by our buyers|from makers we know|in stock and ready to ship|sorted by use|tested by our own team|updated every season|with honest prices',
    },
    forms: {
      description: plain(
        '{name}: {what} and {what} for {for}.|Everything in {name}, from {what} to {what}.|{name} for {for}, {how}.|Our selection of {what} in {name}, {how}.',
        'Made for {for}.|New items arrive every week.|Includes {what} and {what}.|Filter by price, brand or rating.|Prices include tax.',
      ),
    },
  },
  brand: {
    noun: 'brand',
    words: {
      start: 'a barn|a garage|a market stall|a small workshop|a university project|an old mill|two rooms above a bakery',
      value:
        'careful work|clear prices|clever details|fair wages|good materials|honest advice|long guarantees|repairs instead of replacements|short supply chains',
      known:
        'designs that age well|its customer service|its limited editions|products that last|quiet colours|simple lines|unusual materials',
    },
    forms: {
      description: plain(
        '{name} started in {start} and stands for {value}.|{name} is known for {known}.|For {name}, {value} matters more than growth.|What began in {start} is now a name for {known}.',
        'It still believes in {value} and {value}.|Its customers come back for {known}.|Most of its range is made within a day of travel.|A share of every sale goes to local schools.',
      ),
    },
  },
  order: {
    noun: 'order',
    words: {
      where: 'at the back door|at the front desk|at the garden gate|behind the gate|in the parcel box|with the caretaker',
      wish: 'a birthday card|a gift receipt|gift wrapping|one invoice per department|paper instead of plastic|separate parcels|the company name on the invoice',
      when: 'after 5 pm|before Friday|before noon|in the morning|next week at the earliest|on a weekday|together with the next order',
      day: 'Monday|Tuesday|Wednesday|Thursday|Friday',
      how: 'by phone|in the shop|by e-mail|on the website|at the trade fair|through the app|by a sales representative',
      who: 'the head office|a new customer|a regular customer|the branch in the north|the school|a wholesaler|the hotel kitchen|the workshop',
    },
    forms: {
      description: plain(
        'Order placed {how}, delivery {when}.|Repeat order with {wish}.|Order placed {how} by {who}, with {wish}.|Replacement for items that arrived damaged, delivery {when}.|Order for {who}, with {wish} and {wish}.|Express order for {who}, to be confirmed by {day}.',
        'The customer asked for {wish}.|Please call before delivery.|Payment was confirmed on {day}.|To be delivered {when}.|Handled by {who}.',
      ),
      note: plain(
        'Please leave it at the front desk.|Leave with the neighbours if nobody is in.|Please ring twice.|Customer asks for {wish}.|Deliver {when}, please.|Call on arrival.|Customer called to change the address.|Gift: no prices in the parcel.|Fragile, please handle with care.|Delivery {when}, with {wish}.|Paid in advance on {day}.|Ship everything together.|One item to follow on {day}.',
      ),
    },
  },
  invoice: {
    noun: 'invoice',
    words: {
      work: 'Accounting support|Annual licence|Catering|Cleaning|Consulting|Courier services|Design work|Equipment rental|Hosting|Installation|Legal advice|Maintenance|Marketing services|Office supplies|Printing|Repairs|Software licence|Staff training|Support plan|Translation|Travel expenses',
      period:
        'January|February|March|April|May|June|July|August|September|October|November|December|the first quarter|the second quarter|the third quarter|the fourth quarter',
      detail:
        'as agreed|as per contract|as quoted|including travel|including materials|at the agreed day rate|flat rate|per unit|three days|five days|two licences|ten hours|twelve hours|first instalment|final instalment',
      day: 'ten|fourteen|thirty|sixty',
    },
    forms: {
      description: plain(
        '{work} for {period}, {detail}.|{work}, {period}.|{work}, {detail}.|{work} in {period}.',
        'Payable within {day} days.|Thank you for your business.|Please quote the invoice number.',
      ),
      summary: plain('{work} for {period}|{work}, {detail}|{work}, {period}'),
      note: plain(
        'Payable within {day} days.|Please quote the invoice number.|Reminder sent after {day} days.|Discount of two percent within {day} days.|Thank you for your business.|Partial payment received.|Copy sent to accounting.|Purchase order is missing.|Disputed: {work}, {period}.',
      ),
    },
  },
  payment: {
    noun: 'payment',
    words: {
      what: 'Card payment|Direct debit|Standing order|Bank transfer|Online payment|Refund|Instalment|Deposit',
      where:
        'bakery|bookshop|car repair|cinema tickets|clothing store|coffee shop|electricity|garden centre|groceries|gym membership|hairdresser|hotel|insurance|internet and phone|parking|petrol station|pharmacy|public transport|rent|restaurant|savings plan|streaming|train tickets|water',
      when: 'confirmed by the bank|paid in two instalments|matched by hand|paid at the counter|receipt sent by e-mail|booked on the same day|reference was missing|waiting for the second signature|split between two accounts',
      month: 'January|February|March|April|May|June|July|August|September|October|November|December',
    },
    forms: {
      description: plain('{what}, {where}, {month}.|{what}, {where}, {when}.|{what} for {month}, {when}.'),
      note: plain(
        '{what} {when}.|Payment for {month}, {when}.|{when}.|Customer will pay in {month}.|Overpaid in {month}, balance carried forward.|Asked for a receipt for {month}.',
      ),
    },
  },
  promotion: {
    noun: 'campaign',
    words: {
      off: '10%|15%|20%|25%|30%|half price|free shipping|a second item free|double points',
      what: "all garden furniture|all new arrivals|books and games|children's clothes|everything for the kitchen|last season's colours|orders above 50|selected brands|the first order|the whole range|your next order",
      until:
        'until Sunday|for two weeks|in March|over the long weekend|until stocks run out|until the end of the month|while the sun shines',
      channel:
        'a short video series|a letter to loyal customers|billboards near stations|e-mail and social media|partner newsletters|posters in all stores|search advertising|the app',
      goal: 'bring back customers who have not ordered for a year|clear the warehouse before summer|introduce the new collection|reach younger customers|thank loyal customers|win three hundred new subscribers',
    },
    forms: {
      description: plain(
        '{name}: {off} on {what}, {until}.|{off} on {what} {until}.|With {the name} we want to {goal}.|{name} aims to {goal}.',
        'Announced through {channel} and {channel}.|Runs {until}.|Supported by {channel}.|One redemption per customer.|Cannot be combined with other offers.',
      ),
    },
  },
  shipment: {
    noun: 'shipment',
    words: {
      where:
        'at the back door|at the front desk|at the parcel shop|at the post office|in the garage|in the parcel box|with a neighbour|with the caretaker|with the receptionist',
      why: 'a missing house number|a public holiday|a strike|customs inspection|heavy snow|road works|a damaged label|a flat tyre|a wrong postcode|nobody being at home',
      day: 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday',
      next: 'A second attempt follows on {day}|It will be delivered on {day}|The recipient was informed|The recipient will pick it up on {day}|The sender was informed|It travels on by rail|It travels on by lorry',
      box: 'one small parcel|one large parcel|two parcels|three boxes|a padded envelope|a pallet|a long roll|a crate',
    },
    forms: {
      description: plain(
        '{box}, left {where} on {day}.|{box}, delayed by {why}.|{box}, out for delivery on {day}.|{box}, picked up on {day} and delayed by {why}.|{box}, to be left {where}.',
        '{next}.|Handle with care.|A signature is required.|Keep upright.',
      ),
      note: plain(
        'Left {where}.|Delayed by {why}.|{next}.|Left {where} on {day}.|Box was damaged on arrival, contents intact.|Signature required.|Keep upright.|Redirected on {day}.|{box}, left {where}.',
      ),
    },
  },
  plan: {
    noun: 'plan',
    words: {
      who: 'freelancers|growing teams|individuals|large organisations|non-profits|people who are just starting|schools|small businesses|teams of up to ten',
      what: 'a personal contact|automatic backups|custom reports|daily exports|e-mail support|full history|more storage|phone support|priority support|shared workspaces|single sign-on|unlimited projects',
      how: 'Billed monthly|Billed yearly|Cancel at any time|Free for fourteen days|Upgrade whenever you like|No credit card needed to start',
    },
    forms: {
      description: plain(
        'For {who}: {what} and {what}.|Made for {who}, with {what}.|Everything that {who} need, including {what} and {what}.|{name} suits {who} best.',
        '{how}.|Includes {what}.|Also comes with {what} and {what}.',
      ),
      note: plain(
        'Customer asked about {what}.|Renewal offered with {what}.|Price agreed for two years.|Downgrade requested.|Paused over the summer.|Trial extended by a week.|Moved from another plan.',
      ),
    },
  },
  vehicle: {
    noun: 'vehicle',
    words: {
      state:
        'carefully driven|freshly serviced|garage-kept|in daily use|in very good condition|one owner from new|ready to drive away|well maintained',
      extra:
        'a towbar|air conditioning|cruise control|electric mirrors|heated seats|new brakes|parking sensors|roof rails|a second set of wheels|winter tyres',
      work: 'Brake pads replaced|Battery tested|Oil and filter changed|Tyres rotated|Windscreen repaired|Wheel alignment checked|Wipers replaced|Cooling system flushed|Timing belt replaced',
      next: 'in six months|before winter|at the next service|in 10,000 km|within a year',
    },
    forms: {
      description: plain(
        '{name}, {state}, with {extra} and {extra}.|Well kept {name} with {extra}.|{name} in good order: {extra}, {extra} and a full service history.',
        '{work} recently.|Inspection valid for another year.|Small scratch on the rear bumper.|The next service is due {next}.|Non-smoker, no pets.',
      ),
      note: plain(
        '{work}.|{work}; next inspection {next}.|Small scratch on the left door.|Returned with a full tank.|Key number two is missing.|Tyres due {next}.|Strange noise at high speed.|Fuel card kept in the glove box.',
      ),
    },
  },
};
