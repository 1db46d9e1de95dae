/** Nature, medicine and measurement. */
export const scienceWords = {
  diagnosis:
    'Acute bronchitis|Acute sinusitis|Allergic rhinitis|Anaemia|Anxiety disorder|Asthma|Atrial fibrillation|Back pain|Carpal tunnel syndrome|Cataract|Cellulitis|Chronic kidney disease|Chronic obstructive pulmonary disease|Concussion|Conjunctivitis|Coronary artery disease|Dehydration|Dermatitis|Diabetes mellitus type 2|Eczema|Essential hypertension|Fracture of forearm|Gastritis|Gastroenteritis|Gout|Heart failure|Hernia|Hypercholesterolaemia|Hypothyroidism|Influenza|Insomnia|Iron deficiency|Irritable bowel syndrome|Kidney stones|Knee osteoarthritis|Laceration of hand|Major depressive disorder|Migraine|Obesity|Osteoporosis|Otitis media|Pneumonia|Psoriasis|Reflux oesophagitis|Rheumatoid arthritis|Shingles|Sleep apnoea|Sprained ankle|Streptococcal pharyngitis|Tendinitis|Tonsillitis|Urinary tract infection|Vertigo|Vitamin D deficiency',
  medication:
    'Acetaminophen|Albuterol|Allopurinol|Amlodipine|Amoxicillin|Aspirin|Atenolol|Atorvastatin|Azithromycin|Bisoprolol|Budesonide|Cetirizine|Ciprofloxacin|Citalopram|Clopidogrel|Codeine|Diazepam|Diclofenac|Digoxin|Doxycycline|Enalapril|Escitalopram|Famotidine|Ferrous Sulphate|Fluoxetine|Folic Acid|Furosemide|Gabapentin|Hydrocortisone|Ibuprofen|Insulin Glargine|Lansoprazole|Levothyroxine|Lisinopril|Loratadine|Losartan|Metformin|Metoprolol|Montelukast|Morphine|Naproxen|Omeprazole|Ondansetron|Pantoprazole|Paracetamol|Penicillin V|Prednisolone|Ramipril|Rosuvastatin|Salbutamol|Sertraline|Simvastatin|Tamsulosin|Tramadol|Trimethoprim|Valsartan|Vitamin D3|Warfarin|Zolpidem',
  procedure:
    'Appendectomy|Biopsy|Blood transfusion|Bone density scan|Bronchoscopy|Cardiac catheterisation|Cataract surgery|Chest X-ray|Colonoscopy|CT scan|Dental cleaning|Dialysis|Echocardiogram|Electrocardiogram|Endoscopy|Eye examination|Gallbladder removal|Hearing test|Hernia repair|Hip replacement|Immunisation|Knee arthroscopy|Knee replacement|Lumbar puncture|Mammography|MRI scan|Physiotherapy|Root canal|Skin graft|Spirometry|Stress test|Suture of wound|Tonsillectomy|Ultrasound|Vaccination',
  specialty:
    'Anaesthesiology|Cardiology|Dentistry|Dermatology|Emergency Medicine|Endocrinology|Family Medicine|Gastroenterology|General Practice|General Surgery|Geriatrics|Gynaecology|Haematology|Infectious Diseases|Internal Medicine|Nephrology|Neurology|Nutrition|Obstetrics|Oncology|Ophthalmology|Orthopaedics|Otolaryngology|Paediatrics|Pathology|Physiotherapy|Plastic Surgery|Psychiatry|Pulmonology|Radiology|Rheumatology|Sports Medicine|Surgery|Urology',
  veterinarySpecialty:
    'anaesthesia|behaviour|cardiology|dentistry|dermatology|emergency care|exotic animals|internal medicine|nutrition|oncology|ophthalmology|orthopaedics|radiology|surgery',
  symptom:
    'Abdominal pain|Back pain|Blurred vision|Chest pain|Chills|Cough|Dizziness|Fatigue|Fever|Headache|Itching|Joint pain|Loss of appetite|Muscle weakness|Nausea|Numbness|Palpitations|Rash|Runny nose|Shortness of breath|Sneezing|Sore throat|Swelling|Thirst|Tremor|Vomiting|Weight loss',
  labTest:
    'Albumin|Alkaline Phosphatase|Bicarbonate|Bilirubin|Blood Culture|Calcium|Chloride|Cholesterol|Creatinine|C-Reactive Protein|Ferritin|Glucose|Haematocrit|Haemoglobin|HbA1c|Iron|Lactate|Magnesium|Phosphate|Platelet Count|Potassium|Prothrombin Time|Red Blood Cells|Sodium|Thyroxine|Total Protein|Triglycerides|Troponin|Urea|Uric Acid|Vitamin B12|White Blood Cells',
  wardName:
    'Burns Unit|Cardiac Care Unit|Children Ward|Day Surgery|Emergency Department|Eye Clinic|General Medicine|General Surgery|Geriatric Ward|High Dependency Unit|Intensive Care Unit|Maternity Ward|Neurology Ward|Oncology Ward|Orthopaedic Ward|Outpatient Clinic|Radiology|Recovery Room|Rehabilitation Unit|Stroke Unit',
  dosage:
    '1 tablet daily|1 tablet twice daily|2 tablets daily|5 ml three times daily|10 ml at night|1 capsule in the morning|1 capsule with food|2 puffs as needed|1 patch every 72 hours|1 drop in each eye|500 mg every 6 hours|250 mg twice daily|Apply thinly twice daily',
  insuranceType: 'Private|Public|Medicare|Medicaid|Employer|Self Pay|Government|Student',
  plant:
    'Alder|Apple|Ash|Aspen|Bamboo|Beech|Birch|Bluebell|Bramble|Buttercup|Camellia|Cedar|Cherry|Chestnut|Clematis|Clover|Cornflower|Crocus|Cypress|Daffodil|Dahlia|Daisy|Dogwood|Elder|Elm|Fern|Fir|Foxglove|Fuchsia|Geranium|Gorse|Hawthorn|Hazel|Heather|Holly|Hyacinth|Hydrangea|Iris|Ivy|Jasmine|Juniper|Larch|Laurel|Lavender|Lilac|Lily|Linden|Magnolia|Maple|Marigold|Mint|Myrtle|Nettle|Oak|Oleander|Olive|Orchid|Pansy|Pear|Peony|Pine|Plum|Poplar|Poppy|Primrose|Rhododendron|Rose|Rosemary|Rowan|Sage|Snowdrop|Spruce|Sunflower|Sycamore|Thistle|Thyme|Tulip|Violet|Walnut|Willow|Wisteria|Yarrow|Yew',
  weather: 'clear|partly cloudy|cloudy|overcast|light rain|rain|heavy rain|drizzle|thunderstorm|fog|mist|snow|sleet|hail|windy|sunny',
  star: 'Achernar|Acrux|Adhara|Alcor|Aldebaran|Algol|Alioth|Alkaid|Altair|Antares|Arcturus|Bellatrix|Betelgeuse|Canopus|Capella|Castor|Deneb|Denebola|Dubhe|Electra|Fomalhaut|Gacrux|Hadar|Hamal|Maia|Merak|Mintaka|Mira|Mirach|Mizar|Polaris|Pollux|Procyon|Regulus|Rigel|Sadr|Saiph|Shaula|Sirius|Spica|Tarazed|Thuban|Vega',
  satelliteBody:
    'Mercury|Venus|Earth|Mars|Jupiter|Saturn|Uranus|Neptune|Pluto|Moon|Phobos|Deimos|Io|Europa|Ganymede|Callisto|Titan|Rhea|Iapetus|Dione|Tethys|Enceladus|Mimas|Miranda|Ariel|Umbriel|Titania|Oberon|Triton|Charon|Ceres|Vesta|Eris|Haumea|Makemake',
  sensorType: 'temperature|humidity|pressure|light|motion|vibration|sound|air quality|flow|level|voltage|current|smoke|proximity',
} as const;
