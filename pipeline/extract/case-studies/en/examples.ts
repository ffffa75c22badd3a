import type { Examples } from '../../examples.ts'
import type { FoundCase } from '../found-case.ts'

export const examples: Examples<FoundCase> = {
  yes: [
    {
      text: 'Clusters in Wenzhou (shoes), Haining (leather) and Shaoxing (textiles) grew out of village workshops.',
      finds: [
        { name: 'Wenzhou footwear cluster', place: 'Wenzhou, Zhejiang, China', depth: 'mention' },
        { name: 'Haining leather cluster', place: 'Haining, Zhejiang, China', depth: 'mention' },
        { name: 'Shaoxing textiles cluster', place: 'Shaoxing, Zhejiang, China', depth: 'mention' },
      ],
    },
    {
      text: 'The Sinos Valley footwear cluster comprises some five hundred shoe firms and their suppliers. It lost orders to China in the nineties.',
      finds: [{ name: 'Sinos Valley', country: 'BR', industry: 'footwear', depth: 'described', aspects: ['structure', 'problems'] }],
    },
    {
      text: 'Industrial districts such as Carpi and Modena are small.',
      finds: [{ place: 'Carpi, Emilia-Romagna, Italy' }, { place: 'Modena, Emilia-Romagna, Italy' }],
    },
    { text: 'Many regions would like to be the next Silicon Valley.', finds: [{ name: 'Silicon Valley', depth: 'mention', country: 'US' }] },
    {
      text: 'The software cluster of Bangalor, India, is often cited.',
      finds: [{ place: 'Bangalore, Karnataka, India', placeGuessed: true, industry: 'software' }],
      because: 'a name spelt otherwise is a guess',
    },
    {
      text: 'The tile cluster of Sassuolo was formed after the war.\nSassuolo ceramic tile firms export four fifths of their output.',
      finds: [{ industry: 'ceramic tiles', depth: 'described', aspects: ['formation', 'structure', 'performance'] }],
      because: 'all mentions are one case',
    },
    {
      text: 'German medical devices and machine tools show how far clusters can go.',
      finds: [{ industry: 'medical devices' }, { industry: 'machine tools' }],
      because: 'of a whole land each industry is a cluster',
    },
    {
      text: '# Clusters visited\nKanpur (Uttar Pradesh). Leather is the trade of the town. Some 400 small units sell to saddlers abroad.',
      finds: [{ place: 'Kanpur, Uttar Pradesh, India', industry: 'leather', depth: 'described' }],
      because: 'a name heads its description',
    },
    {
      text: 'Clusters need not be modern. Dalton, in Georgia, is the classic case of a carpet district.',
      finds: [{ place: 'Dalton, Georgia, United States' }],
    },
    {
      text: 'Three clusters were compared: Sialkot, Gujranwala and Faisalabad make leather, cutlery and silk respectively.',
      finds: [{ industry: 'leather' }, { industry: 'cutlery' }, { industry: 'silk' }],
    },
    {
      text: '# Industrial clusters\nThe cutlery industry of Germany is concentrated in and around the town of Solingen.',
      finds: [{ name: 'Solingen cutlery cluster' }],
      because: 'the land does not part the town from its trade',
    },
    {
      text: 'Clusters are everywhere: toys in Ibi and Sabae, Burgundy wine, Detroit cars, and Swiss watches.',
      finds: [{ industry: 'toys' }, { industry: 'toys' }, { industry: 'wine' }, { industry: 'automobiles' }, { name: 'Switzerland watches cluster' }],
    },
    {
      text: '# Clusters of the south\nTiruppur, which lies in Tamil Nadu, is called the "knitwear capital of India".',
      finds: [{ name: 'Tiruppur knitwear cluster' }],
    },
    {
      text: 'In Lombardy, the ribbon district of Quintavalda counts ninety workshops.',
      finds: [{ name: 'Quintavalda industrial clusters', place: 'Quintavalda, Lombardy, Italy', placeGuessed: true, depth: 'described' }],
      because: 'a name of no list is kept as written',
    },
    {
      text: '# Clusters visited\nKanpur: the town has four hundred workshops and makes most of the saddles of the country.',
      finds: [{ place: 'Kanpur, Uttar Pradesh, India', depth: 'described' }],
    },
    {
      text: 'Clusters such as Silicon Valley in the United States, Route 128 in Boston and Austin in Texas grew fast; Sabae makes most Japanese spectacle frames.',
      finds: [
        { name: 'Silicon Valley' },
        { name: 'Route 128' },
        { place: 'Austin, Texas, United States' },
        { place: 'Sabae, Fukui, Japan', industry: 'eyewear' },
      ],
    },
    {
      text: 'Clusters differ. Biella is a wool textile district, and the Schio case study shows another path.',
      finds: [{ place: 'Biella, Piedmont, Italy', industry: 'wool textiles' }, { place: 'Schio, Veneto, Italy' }],
      because: 'a place is said to be a district, or is a case studied',
    },
    {
      text: 'The carpet cluster, centered in Dalton, buys its yarn nearby.\nWe also visited the bearing cluster Jaipur.',
      finds: [{ place: 'Dalton, Georgia, United States' }, { place: 'Jaipur, Rajasthan, India', industry: 'bearings' }],
    },
    {
      text: 'The Carpi knitwear district in Emilia-Romagna faces cheap imports and has closed many workshops.',
      finds: [{ name: 'Carpi knitwear cluster', depth: 'described' }],
      because: 'the noun has its town before it, so the region behind it is no second case',
    },
    {
      text: 'Many studies treat clusters in Asia, such as the Sialkot cluster. Government support helped this cluster grow.',
      finds: [{ place: 'Sialkot, Punjab, Pakistan', depth: 'described', aspects: ['policy'] }],
    },
    {
      text: 'Clusters of software have grown up in university towns. Some 1,200 software firms work in and around Cambridge.',
      finds: [{ place: 'Cambridge, United Kingdom', industry: 'software' }],
      because: 'a crowd of firms of one trade in one town',
    },
    {
      text: '# Old industrial districts\nLeeds and Yorkshire wool had their day; Sheffield was pre-eminent in cutlery, and half of all nibs came from Birmingham.',
      finds: [{ industry: 'wool textiles' }, { industry: 'wool textiles' }, { name: 'Sheffield cutlery cluster' }],
      because: 'the trade behind two towns joined by "and" is that of both',
    },
    {
      text: 'Four clusters were visited: Cebu, Penang, Arita in Saga, and Denizli.',
      finds: [{ place: 'Cebu, Philippines' }, { place: 'Penang, Malaysia' }, { place: 'Arita, Saga, Japan' }, { place: 'Denizli, Türkiye' }],
    },
    {
      text: "Chennai, India's Detroit of old, has parks of its own; Pune is called Asia's Silicon Valley.",
      finds: [{ place: 'Pune, Maharashtra, India' }],
      because: 'the town with the nickname is the case, not the one it is likened to',
    },
    { text: '# Clusters of China\nThe toothbrush town of Hangji sells to the whole world.', finds: [{ name: 'Hangji toothbrushes cluster' }] },
    {
      text: '# Enterprise clusters\nThe best documented are Nnewi in Nigeria, Suame in Ghana and Jepara. Our own cases were Prato and Schio.',
      finds: [
        { place: 'Nnewi, Nigeria' },
        { place: 'Suame, Kumasi, Ghana' },
        { place: 'Jepara, Indonesia' },
        { place: 'Prato, Tuscany, Italy' },
        { place: 'Schio, Veneto, Italy' },
      ],
    },
    {
      text: 'Elche makes shoes, Ibi toys and Villena furniture.',
      finds: [{ industry: 'footwear' }, { industry: 'toys' }, { industry: 'furniture' }],
      because: 'three towns each with its trade need no word for it',
    },
    {
      text: "Sabae turns out most of the nation's spectacle frames.",
      finds: [{ name: 'Sabae eyewear cluster' }],
      because: 'nor does a town that makes most of what a land makes',
    },
    {
      text: 'The Norwegian shipbuilding cluster of Sunnmøre has some 200 members.',
      finds: [{ place: 'Sunnmøre, Norway', industry: 'shipbuilding' }],
    },
    {
      text: '# Clusters in Latin America\nSalmon farming in Chile, mainly around Puerto Montt, grew fast. In Joinville, software came late.',
      finds: [
        { place: 'Puerto Montt, Chile', industry: 'fish' },
        { place: 'Joinville, Brazil', industry: 'software' },
      ],
    },
    {
      text: 'Clusters were studied in many places; the studies of Silicon Valley, Boston and Austin are the best.',
      finds: [{ name: 'Silicon Valley' }, { place: 'Boston, Massachusetts, United States' }, { place: 'Austin, Texas, United States' }],
      because: 'what stands in a list with a cluster is one too',
    },
  ],
  no: [
    "India's Silicon Valley is a phrase of journalists.",
    'Clusters are many. Of 1,200 software firms we wrote to, a third answered.',
    'The Marshallian district, the Cluster Observatory, clusters in Figure 2 and the Becattini cluster are ideas.',
    'Exports to Germany rose by 4 per cent while imports from Prato fell.',
    "The American scholar Porter's cluster theory is well known in China.",
    'The survey was carried out in Ningbo and Hangzhou by telephone.',
    'Clusters are found in every country of the world.',
  ],
  notYet: [],
}
