/** Currencies by the codes of ISO 4217: code, name, symbol. */
export const currencyLines = `
AED|UAE Dirham|د.إ
AFN|Afghani|؋
ALL|Albanian Lek|L
AMD|Armenian Dram|֏
AOA|Kwanza|Kz
ARS|Argentine Peso|$
AUD|Australian Dollar|A$
AZN|Azerbaijani Manat|₼
BAM|Convertible Mark|KM
BBD|Barbados Dollar|Bds$
BDT|Taka|৳
BGN|Bulgarian Lev|лв
BHD|Bahraini Dinar|BD
BIF|Burundi Franc|FBu
BND|Brunei Dollar|B$
BOB|Boliviano|Bs
BRL|Brazilian Real|R$
BSD|Bahamian Dollar|B$
BTN|Ngultrum|Nu
BWP|Pula|P
BYN|Belarusian Ruble|Br
BZD|Belize Dollar|BZ$
CAD|Canadian Dollar|CA$
CDF|Congolese Franc|FC
CHF|Swiss Franc|CHF
CLP|Chilean Peso|$
CNY|Yuan Renminbi|¥
COP|Colombian Peso|$
CRC|Costa Rican Colón|₡
CUP|Cuban Peso|$
CVE|Cape Verde Escudo|Esc
CZK|Czech Koruna|Kč
DJF|Djibouti Franc|Fdj
DKK|Danish Krone|kr
DOP|Dominican Peso|RD$
DZD|Algerian Dinar|DA
EGP|Egyptian Pound|E£
ERN|Nakfa|Nfk
ETB|Ethiopian Birr|Br
EUR|Euro|€
FJD|Fiji Dollar|FJ$
GBP|Pound Sterling|£
GEL|Lari|₾
GHS|Cedi|₵
GMD|Dalasi|D
GNF|Guinean Franc|FG
GTQ|Quetzal|Q
GYD|Guyana Dollar|G$
HNL|Lempira|L
HTG|Gourde|G
HUF|Forint|Ft
IDR|Rupiah|Rp
ILS|Shekel|₪
INR|Indian Rupee|₹
IQD|Iraqi Dinar|ID
IRR|Iranian Rial|﷼
ISK|Iceland Krona|kr
JMD|Jamaican Dollar|J$
JOD|Jordanian Dinar|JD
JPY|Yen|¥
KES|Kenyan Shilling|KSh
KGS|Som|с
KHR|Riel|៛
KMF|Comorian Franc|CF
KPW|North Korean Won|₩
KRW|Won|₩
KWD|Kuwaiti Dinar|KD
KZT|Tenge|₸
LAK|Lao Kip|₭
LBP|Lebanese Pound|L£
LKR|Sri Lanka Rupee|Rs
LRD|Liberian Dollar|L$
LSL|Loti|L
LYD|Libyan Dinar|LD
MAD|Moroccan Dirham|DH
MDL|Moldovan Leu|L
MGA|Malagasy Ariary|Ar
MKD|Denar|ден
MMK|Kyat|K
MNT|Tugrik|₮
MRU|Ouguiya|UM
MUR|Mauritius Rupee|Rs
MVR|Rufiyaa|Rf
MWK|Malawi Kwacha|MK
MXN|Mexican Peso|$
MYR|Ringgit|RM
MZN|Mozambique Metical|MT
NAD|Namibia Dollar|N$
NGN|Naira|₦
NIO|Córdoba|C$
NOK|Norwegian Krone|kr
NPR|Nepalese Rupee|Rs
NZD|New Zealand Dollar|NZ$
OMR|Omani Rial|RO
PAB|Balboa|B/.
PEN|Sol|S/
PGK|Kina|K
PHP|Philippine Peso|₱
PKR|Pakistan Rupee|Rs
PLN|Zloty|zł
PYG|Guarani|₲
QAR|Qatari Rial|QR
RON|Romanian Leu|lei
RSD|Serbian Dinar|дин
RUB|Russian Ruble|₽
RWF|Rwanda Franc|FRw
SAR|Saudi Riyal|SR
SBD|Solomon Islands Dollar|SI$
SCR|Seychelles Rupee|Rs
SDG|Sudanese Pound|LS
SEK|Swedish Krona|kr
SGD|Singapore Dollar|S$
SLE|Leone|Le
SOS|Somali Shilling|Sh
SRD|Surinam Dollar|$
SSP|South Sudanese Pound|£
STN|Dobra|Db
SYP|Syrian Pound|LS
SZL|Lilangeni|E
THB|Baht|฿
TJS|Somoni|SM
TMT|Turkmenistan Manat|m
TND|Tunisian Dinar|DT
TOP|Paʻanga|T$
TRY|Turkish Lira|₺
TTD|Trinidad and Tobago Dollar|TT$
TWD|New Taiwan Dollar|NT$
TZS|Tanzanian Shilling|TSh
UAH|Hryvnia|₴
UGX|Uganda Shilling|USh
USD|US Dollar|$
UYU|Peso Uruguayo|$U
UZS|Uzbekistan Sum|soʻm
VES|Bolívar|Bs
VND|Dong|₫
VUV|Vatu|VT
WST|Tala|T
XAF|Central African CFA Franc|FCFA
XCD|East Caribbean Dollar|EC$
XOF|West African CFA Franc|CFA
YER|Yemeni Rial|YR
ZAR|Rand|R
ZMW|Zambian Kwacha|ZK`;
