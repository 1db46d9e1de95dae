const ABBREVIATIONS = `acct:account acc:account addr:address adr:address amt:amount amnt:amount apt:apartment attr:attribute avg:average bal:balance bday:birth date
bgn:begin bldg:building brdate:birth date birthdate:birth date birthday:birth date dob:birth date cat:category cd:code cnt:count ctry:country cntry:country co:company
comm:comment cmt:comment conf:config cpny:company cur:currency curr:currency cust:customer dt:date del:deleted dep:department dept:department desc:description descr:description
descrip:description dest:destination dir:direction disc:discount dist:distance div:division dod:death date doc:document emp:employee empl:employee env:environment err:error
exp:expiry expir:expiry ext:extension fname:first name firstname:first name givenname:first name forename:first name fax:fax fk:key freq:frequency gend:gender geo:location grp:group
hist:history hrs:hour ht:height img:image pic:picture idx:index ind:indicator info:info ins:insurance inst:institution inv:invoice lang:language lname:last name lastname:last name surname:last name
familyname:last name lat:latitude lng:longitude lon:longitude long:long loc:location lvl:level max:maximum mbr:member mfg:manufacturer mfr:manufacturer mgr:manager min:minimum
mins:minute mname:middle name middlename:middle name mod:modified mob:mobile msg:message mtg:meeting nbr:number no:number nr:number num:number nums:number nm:name obs:observation
occ:occupation ord:order org:organization orig:original pct:percent perc:percent ph:phone tel:phone telephone:phone telno:phone number cell:mobile pk:key pmt:payment pos:position pref:preference
prev:previous prio:priority prod:product proj:project prov:province pswd:password pwd:password passwd:password pass:password qty:quantity qnty:quantity quant:quantity qtr:quarter rcv:received recv:received
ref:reference reg:region rel:relation req:request res:result rev:revision rm:room rte:route sal:salary sched:schedule sec:second secs:second seq:sequence sess:session sku:sku
spec:specification src:source ssn:ssn st:state stat:status std:standard str:street subj:subject sup:supplier svc:service tmp:temporary temp:temperature tgt:target
tm:time tot:total trans:transaction trx:transaction txn:transaction ts:timestamp tstamp:timestamp tz:timezone uid:uid uname:username login:login univ:university upd:updated usr:user util:utility uom:unit of measure
val:value var:variable veh:vehicle ver:version vol:volume wh:warehouse whse:warehouse wk:week wt:weight yr:year yrs:year yob:birth year zip:zip zipcode:postal code postcode:postal code postalcode:postal code
zcode:postal code ean:barcode upc:barcode gtin:barcode cc:card ccnum:card number iso:iso ip:ip ipaddr:ip address ipaddress:ip address useragent:user agent username:username userid:user id emailaddress:email
mail:email emailid:email e-mail:email nickname:nickname fullname:full name displayname:display name screenname:username phonenumber:phone mobileno:mobile homephone:phone workphone:phone jobtitle:job title
createdat:created at createdon:created at createdate:created date updatedat:updated at modifieddate:modified date lastupdate:updated at isactive:is active unitprice:unit price orderdate:order date hiredate:hire date startdate:start date
enddate:end date duedate:due date birthplace:birth place countrycode:country code regionname:region name companyname:company name productname:product name categoryname:category name filename:file name filesize:file size filepath:file path mimetype:mime type
imageurl:image url avatarurl:avatar url website:website homepage:website webpage:website hostname:hostname lifecycle:status colour:color favourite:favorite theatre:theater centre:center organisation:organization licence:license programme:program
catalogue:catalog cheque:check kms:kilometer km:kilometer cm:centimeter mm:millimeter kg:kilogram lbs:pound ms:millisecond usec:microsecond gb:gigabyte mb:megabyte kb:kilobyte kwh:kilowatt hour bmi:bmi gpa:gpa
expmonth:expiry month expyear:expiry year calories:calorie analyses:analysis movies:movie cookies:cookie brownies:brownie bool:bool ytd:ytd avail:available resp:response pub:publication people:person men:man women:woman children:child mice:mouse staff:staff media:media data:data criteria:criterion indices:index matrices:matrix statuses:status addresses:address classes:class buses:bus`;

/** Short and joined forms, and irregular plurals, written out. */
export const abbreviations: ReadonlyMap<string, string> = new Map(
  ABBREVIATIONS.split(/\s(?=[\w-]+:)/).map((entry) => {
    const at = entry.indexOf(':');
    return [entry.slice(0, at), entry.slice(at + 1).trim()];
  }),
);

/** Words that names are joined from, beside those that rules and subjects mention: `customernumber`, `payloadtype`. */
export const joinedWords: ReadonlySet<string> = new Set(
  `header sporting mapping archive backup master temp history log sales at by id in ip is no of on to up bool access account action active activity actual actor address admin affiliation age agent album alert amount animal answer api apartment app approved area arrival artist assigned at attempt attribute author authorization available avatar average
background backup badge balance bank batch begin bill billing birth block board body book booking boolean box brand budget building business button buyer by calendar call campaign cancel capacity card care cart case category cause cell center
change channel charge chart check child city class client close closed cluster code color column comment commission company component condition config configuration confirmed connection contact content context contract cost count country county coupon course cover created creation credit
currency current customer daily data dataset date day days deal death debit default deleted delivered delivery department deposit depth description desired destination detail device diagnosis digit direction disabled discount display distance district division document domain done door draft driver due duration
email employee enabled end ended engine entity entry environment error event exchange executed expected expires expiry export external family fee field file film filter final fine first flag flight floor format friendly from full gender genre grade group guest height hire history home hospital host hour house
id image import income index info input instance institution integration interest internal inventory invoice is item job join key kind label language last latest layer lead league length level license limit line link list loan local location lock log login long machine mail main major manager manufacturer map market match max medical medium
meeting member memo menu message metadata method middle min minute mobile mode model modified month monthly movie name net new next night note notice number object offer office old open opened operation opponent option order origin original output owner package page paid parent participant party password path patient pay payload payment percent
period permission person personal phone photo picture place plan player policy population port position post postal preset presentation previous price primary priority private process product production profile program project property provider public publication publish published purchase quantity query question queue quota range rank rate rating reason
received record reference region registered registration related release remark rental report request required reserve result retail retry return returned revenue review reviewer role room route row rule run salary sale sales sample scheduled schedule school scope score season seat section security seller send sender sent sequence serial server service session setting share
ship shipped shipping short signature site size slot slug snapshot sold song sort source spec speed sponsor sport stage standard start started state station status step stock stop storage store street strength student style subject submitted subscription success summary supplier support surname system table tag target task tax taxable team temperature template tenant
safety salaried scrapped sick leave vacation finished goods style demographics sell rejected planned resource receipt quota candidate approval online term territory test text ticket time timestamp title to token total trace track train training transaction transfer transport travel treatment tree trial trigger trip type unique unit units university until updated upload url usage user valid validity value variant vehicle vendor venue version video view visible visit volume warehouse warranty web week weight width win winner
winning with word work worker workflow worked year zip zone`.split(/\s+/),
);
