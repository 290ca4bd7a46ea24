import type { Labels } from './labels.ts'

/** Pillars as Polish guides translate the page; known by stems, and all else assumed. */
export const pl: Labels = {
  language: 'pl',
  called: 'Polish',
  pillars: {
    brand: {
      wordings: [
        'Budowanie profesjonalnej marki',
        'Budowanie marki profesjonalnej',
        'Buduj swoją profesjonalną markę',
        'Zbuduj swoją markę zawodową',
      ],
      stems: ['marka', 'marki', 'markę', 'marką'],
    },
    people: {
      wordings: [
        'Znajdowanie właściwych osób',
        'Znajdowanie odpowiednich osób',
        'Znajdź właściwych ludzi',
        'Znajdź właściwe osoby',
        'Znajdź odpowiednie osoby',
      ],
      stems: ['właściw', 'odpowiedni', 'osob', 'osób', 'ludzi'],
    },
    insights: {
      wordings: ['Angażowanie treściami', 'Angażuj się w treści', 'Dzielenie się spostrzeżeniami'],
      stems: ['spostrzeż', 'treści', 'informacj', 'insight'],
    },
    relationships: {
      wordings: ['Budowanie relacji', 'Buduj relacje', 'Nawiązuj relacje'],
      stems: ['relacj'],
    },
  },
  heading: ['Twój Social Selling Index', 'Twój wskaźnik Social Selling Index'],
  total: [
    'Aktualny Social Selling Index',
    'Twój aktualny Social Selling Index',
    'Bieżący Social Selling Index',
  ],
  components: [
    'Cztery składniki Twojego wyniku',
    'Cztery elementy Twojego wyniku',
    'Cztery składowe Twojego wyniku',
  ],
  outOf: ['na', 'ze', 'z'],
  top: ['Top', 'Najlepsze', 'Pierwsze'],
  rank: {
    industry: ['Ranking SSI w branży', 'Pozycja SSI w branży', 'Ranking SSI branży'],
    network: ['Ranking SSI w sieci', 'Pozycja SSI w sieci', 'Ranking SSI sieci'],
    team: ['Ranking SSI w zespole', 'Pozycja SSI w zespole', 'Ranking SSI zespołu'],
  },
  card: {
    industry: ['Osoby w Twojej branży', 'Osoby z Twojej branży', 'Specjaliści ds. sprzedaży w branży'],
    network: ['Osoby w Twojej sieci', 'Osoby z Twojej sieci'],
    team: ['Osoby w Twoim zespole', 'Osoby z Twojego zespołu'],
  },
  average: {
    industry: ['Średni SSI branży', 'Średnia branży', 'Średnia w branży'],
    network: ['Średni SSI sieci', 'Średnia sieci', 'Średnia w sieci'],
    team: ['Średni SSI zespołu', 'Średnia zespołu'],
  },
  averageIs: ['mają średni SSI wynoszący', 'mają średni SSI', 'średni SSI wynosi'],
  standing: ['Jesteś w top', 'Jesteś w gronie najlepszych', 'Należysz do top'],
  industryNamed: [['Specjaliści ds. sprzedaży w branży', 'mają średni SSI']],
  remaining: ['Pozostałe punkty'],
  months: ['sty', 'lut', 'mar', 'kwi', 'maj', 'cze', 'lip', 'sie', 'wrz', 'paź', 'lis', 'gru'],
  columns: {
    date: ['data', 'dzien', 'dnia', 'tydzien'],
    time: ['czas', 'godzin'],
    total: 'ssi wynik suma razem łączn ogóln'.split(' '),
    around: 'punkt indeks index social selling linkedin mój aktualn bieżąc na 100'.split(' '),
    average: ['średni'],
    industry: ['branż'],
    network: ['sieć', 'sieci'],
    team: ['zespoł', 'zespół'],
    rank: ['ranking', 'pozycj', 'miejsce', 'top'],
    change: ['zmian', 'różnic', 'wzrost', 'cel'],
    field: ['pole', 'wskaźnik', 'miara'],
    section: ['sekcj', 'blok', 'grup'],
    value: ['wartość', 'wartosc', 'rezultat'],
  },
}
