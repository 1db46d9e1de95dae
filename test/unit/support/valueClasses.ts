/** What a value looks like to somebody who reads it. */
export type ValueClass =
  | 'person'
  | 'account'
  | 'thing'
  | 'label'
  | 'prose'
  | 'place'
  | 'net'
  | 'code'
  | 'token'
  | 'identifier'
  | 'number'
  | 'money'
  | 'moment'
  | 'truth'
  | 'document';

/** Kinds by class: the first pattern that matches a kind's name decides. */
const CLASSES: readonly (readonly [RegExp, ValueClass])[] = [
  [/^person\.(firstName|lastName|fullName|middleName|nickname)$/, 'person'],
  [/^(internet\.(username|displayName|socialHandle)|person\.initials)$/, 'account'],
  [
    /^(text\.(sentence|description|paragraph|note|comment|message|review|question|articleBody|lorem)|person\.bio|film\.description|commerce\.productDescription|food\.dishDescription)$/,
    'prose',
  ],
  [/^system\.(error|log)$/, 'prose'],
  [/^(json\.|xml\.|map\.hstore|bytes\.)/, 'document'],
  [/^boolean\.|^text\.(yesNo|yesNoLetter|zeroOne|trueFalse)$/, 'truth'],
  [/^(date|time|duration|range)\./, 'moment'],
  [/^location\.(latitude|longitude|altitude|population|areaSize|floor)$/, 'number'],
  [/^location\.(locale|languageCode|language|addressType|phoneType|timeZone|direction)$/, 'label'],
  [/^location\.(postalCode|houseNumber|room|shelf|countryCode|countryCode3|stateCode)$/, 'code'],
  [/^location\.(venue|nameOfPlace|indoorPlace)$/, 'thing'],
  [/^(location|geometry)\./, 'place'],
  [/^internet\.(passwordHash|salt|token|apiKey|cookie|certificate)$/, 'token'],
  [/^internet\.(httpStatus|port)$/, 'number'],
  [/^internet\.(httpMethod|protocol|browser|referralSource|campaign|slug|headerName)$/, 'label'],
  [/^(internet|network)\./, 'net'],
  [
    /^price\.|^commerce\.(price|cost|total|shippingCost|tax|discountAmount)$|^finance\.(amount|signedAmount|balance|creditLimit|loanAmount|propertyPrice|rent|fee|stockPrice|money)$|^(company\.(revenue|budget)|person\.(salary|hourlyRate)|vehicle\.price)$/,
    'money',
  ],
  [
    /^commerce\.(taxRate|taxFraction|discountPercent|discountFraction|quantity|stock|reorderLevel|weight|dimension|volume|warrantyMonths)$|^finance\.(interestRate|exchangeRate|commission|share|percent|termMonths|shares)$|^person\.(age|heightCm|weightKg|yearsOfExperience|children)$|^company\.(employees|credits|gpa)$|^vehicle\.(mileage|horsepower|engineSize)$|^number\.|^text\.smallNumber$|^science\.strand$/,
    'number',
  ],
  [
    /^commerce\.(sku|barcode|serialNumber|coupon|tracking|orderNumber|invoiceNumber)$|^finance\.(accountNumber|iban|bic|cardNumber|cardLastFour|cardSecurityCode|reference|ticker|currency|currencyCommon|currencySymbol)$|^person\.(phone|phoneExtension|socialSecurity|passport|license)$|^(company\.(taxNumber|courseCode)|vehicle\.(vin|plate)|travel\.(flightNumber|airportCode|seat|bookingReference)|sport\.teamCode)$|^health\.(diagnosisCode|procedureCode|loincCode|recordNumber)$|^science\.(elementSymbol|formula|sample|dnaSequence|chromosome)$/,
    'code',
  ],
  [/^text\.(code|number|prefix|letter|isbn|issn|semver|cron|colorHex)$|^(id\.sequence|system\.errorCode|other\.lsn|bits\.random)$/, 'code'],
  [/^(text\.identifier|id\.(uuid|ulid))$/, 'identifier'],
  [/^(text\.(hash|checksum)|system\.commit)$/, 'token'],
  [/^system\.(filePath|fileName|imageName|folder)$/, 'net'],
  [/^(system|ai|search|tree|enum)\./, 'label'],
  [
    /^company\.(name|shortName|slogan|project|task|event|course|school)$|^commerce\.(product|promotion|brand|carrier|model)$|^vehicle\.(make|model|name)$|^travel\.(aircraft|airport|airline|hotel|listing|station|route)$|^finance\.(bank|accountName)$|^(book\.(title|publisher|series)|film\.title|music\.(song|album|artist|playlist)|game\.title|sport\.(team|league)|event\.festival|food\.(dish|recipe|restaurant|drink|ingredient)|animal\.petName|nature\.(star|celestialBody)|text\.articleTitle)$/,
    'thing',
  ],
  [/./, 'label'],
];

/** Of which a reader smiles in the wrong way: values of the first class where values of the others belong. */
const SILLY: Readonly<Record<ValueClass, string>> = {
  person: 'thing label prose place net code token identifier number money moment truth document none',
  account: 'thing label prose place code token identifier number money moment truth document',
  thing: 'person code net token identifier number money moment truth document',
  label: 'person net token identifier number money moment document',
  prose: 'person account place net code token identifier number money moment truth document none',
  place: 'person prose net code token identifier number money moment truth document none',
  net: 'person thing label prose place code number money moment truth document none',
  code: 'person thing prose place net document',
  token: 'person thing label prose place number money moment truth document',
  identifier: 'person thing prose place number money moment truth document',
  number: 'person account thing label prose place net token identifier moment document',
  money: 'person account thing label prose place net code token identifier moment truth document',
  moment: 'person account thing label prose place net code token identifier number money truth document none',
  truth: 'person account thing label prose place net code token identifier money moment document',
  document: 'person account thing label place net code token identifier number money moment truth',
};

/** The class of a kind; `none` where the label says that no kind of ours is right. */
export function classOf(kind: string): ValueClass | 'none' {
  if (kind === 'none') return 'none';
  return CLASSES.find(([pattern]) => pattern.test(kind))?.[1] ?? 'label';
}

/** Whether a value of the one kind is silly where one of the others belongs. */
export function isSilly(kind: string, right: readonly string[]): boolean {
  const guessed = classOf(kind);
  return guessed !== 'none' && right.every((each) => SILLY[guessed].split(' ').includes(classOf(each)));
}
