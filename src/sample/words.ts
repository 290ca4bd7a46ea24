/** Small lists of which the people, companies and titles of the sample are made. */

export const FIRST_NAMES = (
  'Ada Adnan Agnes Aisha Alban Amara Amit Anouk Ansel Astrid Beatriz Bela Bram Briony Callum Camila Chidi Clara ' +
  'Corin Dagny Daniel Daria Dilan Edwin Eilidh Elena Elif Emeka Esther Farah Felix Fergus Fiona Gareth Gita Greta ' +
  'Hamid Hana Harriet Henrik Ilse Imran Ingrid Isaac Ivana Jamal Jana Jasper Joana José Kaito Karim Katya Kenji ' +
  'Lars Leila Linnea Louis Łukasz Mabel Magnus Malik Marek Mariam Martin Mei Milan Nadia Nils Noor Olga Omar Owen ' +
  'Paloma Pavel Petra Priya Quentin Rafael Ragnar Rosa Ruben Sabine Samir Selma Simon Sofia Stellan Tamsin Tariq ' +
  'Theo Tilda Tomas Uma Vera Victor Wanda Yara Yusuf Zahra Zoë'
).split(' ')

export const LAST_NAMES = (
  'Abbott Achebe Adeyemi Ahlgren Alder Almeida Anker Arden Ashby Bakker Balint Barlow Beaumont Bergson Birch Blythe ' +
  'Borg Brandt Brightwell Calloway Cardoso Castellan Chandra Corbin Crane Dalgaard Darrow Demir Denholm Dorsey Drake ' +
  'Duarte Eastman Ekberg Ellery Esposito Fairley Falk Farouk Fenwick Ferrer Finch Fischer Gallow Garrick Gessner ' +
  'Grady Greave Gupta Haddad Hale Hartwig Hawke Holm Horvat Ibarra Iqbal Ivers Jansky Jolly Kaminski Kaya Keeble ' +
  'Kessler Khoury Kimura Kovac Lamont Larkin Lindqvist Lowell Madaki Marlow Mensah Merrick Moreau Nakano Navarro ' +
  'Nordin Novotny Oakes Obi Okafor Ortega Osei Pallister Paredes Pell Petrov Quill Radley Rahimi Renshaw Rossi Sato ' +
  'Sayer Schell Sharma Stroud Sundin Tanner Thorne Tolland Udo Vance Vargas Vickers Wade Weller Winslow Yilmaz Zeller'
).split(' ')

/** Stands after some last names, and makes them need quotes. */
export const CREDENTIALS = ['PhD', 'MBA', 'FCILT', 'PMP, CSCP', 'CEng'] as const

export const COMPANIES = [
  'Aldwick Paper Mills',
  'Ashdown & Pike Haulage',
  'Bellweir Foods',
  'Blackthorn Cold Storage',
  'Brackenford Retail Group',
  'Calder Loom Textiles',
  'Cindermoor Steelworks',
  'Copperfell Electronics',
  'Cotterdale Pharmacy Supply',
  'Dunmere Packaging',
  'Eastholm Shipping, Ltd.',
  'Elmswick Furniture',
  'Fallowmere Dairy',
  'Farrowgate Consulting',
  'Fenbrook Insurance',
  'Galloway & Stint Partners, LLP',
  'Glasswater Beverages',
  'Greyling Freight Exchange',
  'Harrowfen Analytics',
  'Hollinside Building Supplies',
  'Inglewhite Software',
  'Ironmead Tools',
  'Kestrelby Air Cargo',
  'Kirkfell Regional Bank',
  'Lintmill Garments',
  'Marrowby Seeds',
  'Mossgarth Timber',
  'Netherpool Port Services',
  'Northlode Rail Freight',
  'Orrincross Health Trust',
  'Oxlade Recruiting',
  'Pallister Quay Logistics',
  'Quernstone Bakeries',
  'Ravensbeck University',
  'Redshank Couriers',
  'Saltmarch Chemicals',
  'Sedgeworth Legal',
  'Skelbrook Machine Parts',
  'Stonecrop Wholesale',
  'Tealgrove Cosmetics',
  'Thornaby Pallet Network',
  'Underbank Telecoms',
  'Vellacott Media',
  'Wharfstead Warehousing',
  'Whinlatter Outdoor',
  'Wrenfield Automation',
] as const

export const TITLES = [
  'Account Executive',
  'Account Manager',
  'Business Analyst',
  'Buyer',
  'Category Manager',
  'Customer Success Manager',
  'Data Analyst',
  'Dispatcher',
  'Fleet Manager',
  'Implementation Consultant',
  'Inventory Planner',
  'IT Project Manager',
  'Logistics Coordinator',
  'Marketing Manager',
  'Operations Analyst',
  'Operations Manager',
  'Procurement Specialist',
  'Product Manager',
  'Recruiter',
  'Sales Development Representative',
  'Software Engineer',
  'Supply Chain Analyst',
  'Transport Planner',
  'UX Designer',
  'Warehouse Supervisor',
] as const

export const SENIOR_TITLES = [
  'Chief Operating Officer',
  'Director of Logistics',
  'Founder & CEO',
  'Head of Procurement',
  'Head of Transport, North',
  'Managing Director',
  'Partner',
  'Vice President, Supply Chain',
  'VP Sales',
] as const
