/** Goods, and what is said of them. */
export const commerceWords = {
  productAdjective:
    'Adjustable|Airy|All-Weather|Antique|Compact|Classic|Cordless|Cosy|Cushioned|Deluxe|Durable|Elegant|Ergonomic|Everyday|Extra-Large|Featherlight|Flexible|Foldable|Fresh|Grand|Handmade|Heavy-Duty|Hand-Finished|Heritage|Insulated|Lightweight|Limited-Edition|Magnetic|Matte|Mini|Minimalist|Modern|Modular|Natural|Organic|Original|Outdoor|Oversized|Padded|Patterned|Pocket|Polished|Portable|Practical|Premium|Professional|Quick-Dry|Quiet|Rechargeable|Recycled|Refined|Retro|Reversible|Rugged|Rustic|Sleek|Slim|Smart|Soft|Stackable|Striped|Sturdy|Thermal|Timeless|Travel|Ultralight|Universal|Versatile|Vintage|Waterproof|Wireless',
  productMaterial:
    'Acrylic|Alpaca|Aluminium|Ash|Bamboo|Beech|Birch|Brass|Bronze|Canvas|Cashmere|Cast Iron|Cedar|Ceramic|Cherrywood|Chrome|Copper|Cork|Corduroy|Cotton|Denim|Enamel|Felt|Flannel|Fleece|Glass|Granite|Graphite|Hemp|Jute|Leather|Linen|Maple|Marble|Merino|Mesh|Nylon|Oak|Pewter|Pine|Porcelain|Rattan|Resin|Rubber|Satin|Silicone|Silk|Slate|Stainless Steel|Steel|Stoneware|Suede|Teak|Terracotta|Titanium|Tweed|Velvet|Walnut|Wicker|Wool',
  productNoun:
    'Alarm Clock|Apron|Armchair|Backpack|Baking Tray|Basket|Bath Towel|Beanie|Bedside Lamp|Belt|Bench|Blanket|Bookend|Bookshelf|Bottle|Bowl|Box|Bracelet|Bread Bin|Briefcase|Broom|Bucket|Cabinet|Candle Holder|Cap|Card Holder|Chair|Chopping Board|Clock|Coaster Set|Coat|Coat Rack|Coffee Grinder|Coffee Table|Cup|Curtain|Cushion|Desk|Desk Lamp|Desk Organiser|Doormat|Drawer|Duffel Bag|Dustpan|Easel|Flask|Floor Lamp|Flower Pot|Footstool|Frame|Gloves|Guitar Stand|Hammer|Hammock|Handbag|Hat|Headphones|Hook|Jacket|Jar|Jug|Kettle|Keyboard|Key Ring|Knife|Ladder|Ladle|Lampshade|Lantern|Laptop Sleeve|Laundry Basket|Letter Opener|Lunch Box|Magazine Rack|Mirror|Mug|Napkin Ring|Necklace|Notebook|Oven Glove|Pan|Pen|Pencil Case|Pepper Mill|Phone Case|Picnic Rug|Pillow|Planter|Plate|Purse|Raincoat|Reading Light|Rucksack|Rug|Salad Bowl|Sandals|Saucepan|Scarf|Serving Tray|Shelf|Shirt|Shoes|Side Table|Slippers|Soap Dish|Socks|Sofa|Spatula|Speaker|Stool|Storage Box|Sunglasses|Sweater|Table|Tea Towel|Teapot|Tent|Throw|Toolbox|Toothbrush Holder|Torch|Tote Bag|Towel Rail|Trousers|Tumbler|Umbrella|Vase|Wallet|Wardrobe|Watch|Watering Can|Whisk|Wine Rack|Workbench|Yoga Mat',
  productShort:
    'Bag|Ball|Bell|Belt|Book|Bowl|Box|Brush|Cap|Chair|Clock|Coat|Cup|Desk|Dish|Drum|Fan|Flag|Fork|Frame|Glass|Gloves|Hat|Hook|Jar|Jug|Kettle|Key|Kite|Knife|Lamp|Lock|Mat|Mirror|Mug|Net|Pan|Pen|Pin|Plate|Pot|Radio|Ring|Rope|Rug|Saw|Scarf|Shelf|Shirt|Shoes|Soap|Sofa|Spoon|Stool|Table|Tape|Tent|Toy|Tray|Vase|Watch|Wheel',
  productCategory:
    'Accessories|Arts and Crafts|Audio|Automotive|Baby|Bags|Bathroom|Beauty|Bedding|Bicycles|Books|Cameras|Camping|Clothing|Coffee and Tea|Computers|Cookware|Decoration|Drinks|Electronics|Fitness|Food|Footwear|Furniture|Games|Garden|Gifts|Grocery|Hardware|Health|Hobbies|Home|Home Office|Household|Jewellery|Kids|Kitchen|Lighting|Luggage|Music|Musical Instruments|Office Supplies|Outdoor|Party Supplies|Pets|Phones|Photography|Seasonal|Shoes|Sports|Stationery|Storage|Tableware|Textiles|Tools|Toys|Travel|Video|Watches|Wellness',
  categoryQualifier:
    'Advanced|Autumn|Basic|Best-Selling|Budget|Classic|Clearance|Contemporary|Digital|Essential|Everyday|Family|Featured|General|Handmade|Imported|International|Junior|Limited|Local|Luxury|Modern|New|Organic|Outdoor|Premium|Professional|Refurbished|Seasonal|Senior|Special|Spring|Standard|Summer|Sustainable|Traditional|Trending|Vintage|Winter',
  brand:
    'Aldous|Alpina|Ardent|Arvo|Auric|Belmondo|Birka|Brava|Calyx|Camber|Caspian|Cirro|Corvus|Dalia|Delphine|Dorado|Drava|Elara|Elvara|Fable|Fenn|Finch & Co|Fjordal|Galena|Gildan Row|Grova|Halden|Hearth & Loom|Iberis|Juno|Kaldo|Kessel|Kinfolk Row|Lark|Linnea|Lucent|Lumo|Maren|Marlo|Mistral|Mondo|Nara|Nimbo|Nordlys|Novella|Oakes|Orla|Ostara|Parallel|Pinnacle|Polva|Quarto|Radius|Ravel|Rondo|Rowe|Sable|Selva|Solano|Sonder|Tarn|Tessera|Thistle & Vine|Tundra|Umbra Row|Valen|Vesper|Vireo|Wilder|Zephyrine',
  promotion:
    'Autumn Sale|Back to School|Birthday Treat|Black Friday|Buy One Get One|Clearance|Early Bird|End of Season|Family Week|First Order|Flash Sale|Free Delivery|Friends and Family|Happy Hour|Holiday Special|January Sale|Loyalty Bonus|Members Only|Midweek Offer|New Arrivals|Refer a Friend|Spring Sale|Student Discount|Summer Sale|Volume Discount|Weekend Deal|Welcome Offer|Winter Sale',
  shippingCarrier:
    'Albatross Express|Arrowline|Blue Van Couriers|Coastline Freight|Comet Parcel|Continental Post|Falcon Courier|Harbour Logistics|Iron Horse Freight|Kestrel Delivery|Longhaul|Meridian Cargo|National Post|Northwind Parcel|Overland Express|Pigeon Post|Quickstep Couriers|Redline Freight|Skybridge Cargo|Swift & Sons|Tradewind Shipping|Waypoint Logistics',
  colorName:
    'Amber|Apricot|Aqua|Azure|Beige|Black|Blue|Bronze|Brown|Burgundy|Charcoal|Cherry|Chocolate|Cobalt|Copper|Coral|Cream|Crimson|Cyan|Emerald|Forest Green|Fuchsia|Gold|Graphite|Green|Grey|Indigo|Ivory|Jade|Khaki|Lavender|Lemon|Lilac|Lime|Magenta|Maroon|Mauve|Midnight Blue|Mint|Mustard|Navy|Ochre|Olive|Orange|Orchid|Peach|Pearl|Pink|Plum|Purple|Red|Rose|Ruby|Rust|Salmon|Sand|Sapphire|Scarlet|Sienna|Silver|Sky Blue|Slate|Tan|Teal|Terracotta|Turquoise|Vermilion|Violet|White|Yellow',
  unit: 'piece|pack|box|pair|set|bottle|bag|kg|g|l|ml|m|cm|roll|sheet|dozen|carton|pallet|hour|day',
  packaging: 'Box|Carton|Pallet|Crate|Bag|Drum|Tube|Envelope|Blister|Bottle|Can|Jar|Sack|Roll',
  carMake:
    'Alder|Arrow|Bellamy|Castello|Corsair|Dunmore|Elan|Falke|Garrick|Halden|Iona|Juniper|Kestrel|Lindqvist|Marlin|Nordstern|Orion|Pallas|Quantock|Regent|Solari|Talbot|Ursa|Vantage|Wexford|Zephyr',
  carModel:
    'Atlas|Aurora|Avenger|Breeze|Comet|Corsa|Dart|Drift|Eclipse|Estate|Explorer|Fable|Flare|Galaxy|Glide|Horizon|Ibex|Jet|Lark|Lynx|Mistral|Nomad|Nova|Orbit|Phantom|Pulse|Quest|Rapid|Rover|Scout|Sierra|Spark|Summit|Swift|Tempo|Terra|Tourer|Trail|Vista|Voyager',
  vehicleType: 'Sedan|Hatchback|Estate|SUV|Coupe|Convertible|Van|Minibus|Pickup|Truck|Motorcycle|Scooter|Bicycle|Bus',
  propertyType: 'Apartment|House|Townhouse|Studio|Bungalow|Cottage|Villa|Duplex|Penthouse|Loft|Farmhouse|Office|Warehouse|Shop',
  amenity:
    'Wi-Fi|Parking|Swimming Pool|Air Conditioning|Heating|Kitchen|Washing Machine|Dryer|Balcony|Garden|Fireplace|Gym|Sauna|Lift|Breakfast|Pet Friendly|Wheelchair Access|Sea View|Bicycle Storage|Airport Shuttle|Hot Tub|Restaurant|Bar|Conference Room|Room Service|Safe|Television|Baby Cot|Terrace|Barbecue',
  roomType: 'Single|Double|Twin|Triple|Family|Suite|Junior Suite|Studio|Deluxe|Dormitory|Accessible',
} as const;
