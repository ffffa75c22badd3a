import type { Examples } from '../../examples.ts'
import { defines, type FoundDefinition } from '../example.ts'

export const examples: Examples<FoundDefinition> = {
  yes: [
    defines('en: A calls X those Y that', 'He calls "sleeping suppliers" those firms that work for one buyer only.', 'sleeping suppliers'),
    defines('en: X is a kind of Y', 'Social proximity is the similarity of the circles in which two people move.', 'Social proximity'),
    defines(
      'en: X is defined as Y',
      'A business ecosystem is usually defined as a community of organisations that depend on one another.',
      'business ecosystem',
      {
        definiens: 'a community of organisations that depend on one another',
      },
    ),
    defines('en: A uses the term X for Y', 'The authors use the term "quiet supplier" for workshops that never meet the final buyer.', 'quiet supplier'),
    defines('en: X—firms that …—', 'Industrial clusters—groups of firms that share a place—are rare.', 'Industrial clusters'),
    defines('en: X: a Y that …', 'Gatekeepers: firms that bring knowledge from outside.', 'Gatekeepers'),
    defines('en: (1) X. This is Y', 'What is a captive supplier? It is a workshop that sells to one buyer only.', 'captive supplier'),
    defines('en: X is viewed as Y', 'Social capital is often seen as a set of networks and norms that make cooperation easier.', 'Social capital'),
    defines('en: X is measured as Y', 'Export intensity is measured as the share of foreign sales in total turnover.', 'Export intensity', {
      definiens: 'the share of foreign sales in total turnover',
    }),
    defines('en: X refers to Y', 'Absorptive capacity refers to the ability of a firm to recognise and use outside knowledge.', 'Absorptive capacity'),
    defines('en: X denotes Y', 'The term "flagship firm" denotes a company around which a whole network of suppliers turns.', 'flagship firm'),
    defines('en: X means Y', 'Vertical disintegration means a division of the production process among independent firms.', 'Vertical disintegration'),
    defines('en: by X we mean Y', 'By local buzz we mean the gossip, the rumours and the advice that circulate among people who meet every day.', 'local buzz'),
    defines(
      'en: what A calls X is Y',
      'What Becattini calls an industrial atmosphere is a stock of shared habits that nobody has to pay for.',
      'industrial atmosphere',
      {
        attributedTo: 'Giacomo Becattini',
      },
    ),
    defines('en: we speak of X when Y', 'We speak of a lead market where demand runs ahead of that in other countries.', 'lead market'),
    defines('en: A defines X as Y', 'Porter (1998) defines clusters as geographic concentrations of interconnected companies and institutions.', 'clusters', {
      attributedTo: 'Michael Porter',
    }),
    defines(
      'en: Y is called X',
      'A firm that coordinates the work of many small contractors without owning a workshop is called an "impresario firm".',
      'impresario firm',
    ),
    defines(
      'en: they call this X, which is Y',
      'Geographers call this spatial stickiness, which is the reluctance of an industry to leave a place it has outgrown.',
      'spatial stickiness',
    ),
    defines(
      'en: X, meaning Y',
      'Most districts live by flexible specialization, meaning the production of short runs by many small shops with general-purpose machines.',
      'flexible specialization',
    ),
    defines('en: the essence of X is Y', 'The essence of embeddedness lies in the trust that grows out of repeated exchange.', 'embeddedness'),
    defines(
      'en: A believes that X is Y',
      'Marshall argued that an industrial district is a concentration of many small businesses of a similar character.',
      'industrial district',
      {
        attributedTo: 'Alfred Marshall',
      },
    ),
    {
      text: 'Forward linkage denotes sales to other producers; backward linkage, the purchases a firm makes from them.',
      finds: [
        { rule: 'en: X denotes Y', term: 'Forward linkage' },
        { rule: 'en: X denotes Y; Z, W', term: 'backward linkage', definiens: 'the purchases a firm makes from them' },
      ],
    },
    defines('en: X is a kind of Y', 'A science park, in contrast, is a piece of land that a university develops for young firms.', 'science park'),
    defines(
      'en: X is a kind of Y',
      'Relational assets (habits of cooperation above all) are resources that cannot be moved or bought.',
      'Relational assets',
      {},
    ),
    defines(
      'en: X is when Y',
      'A knowledge spillover is when one firm profits from what another has found out and pays nothing for it.',
      'knowledge spillover',
    ),
    defines('en: X is not Y, but Z', 'A cluster is not a heap of firms, but a web of exchanges among them.', 'cluster'),
    defines(
      'en: X is …, namely a Y',
      'Industrial clusters are widespread, namely the concentration in one area of many firms of the same trade.',
      'Industrial clusters',
    ),
    defines('en: X consists of Y', 'A value chain consists of all the activities a firm performs to bring a product to its buyers.', 'value chain'),
    defines('en: X arises when Y', 'External economies arise when the growth of an industry lowers the costs of each firm in it.', 'External economies'),
    defines(
      'en: Y, which constitute an X',
      'Firms, universities and public laboratories exchange people and ideas, which together form a regional innovation system.',
      'regional innovation system',
    ),
    defines(
      'en: as a kind of Y, X …',
      'As a form of economic organisation between market and hierarchy, the industrial cluster lowers the costs of exchange.',
      'industrial cluster',
    ),
    defines('en: X, a kind of Y, …', 'Coopetition, a relationship in which rivals work together on some tasks, is common among winemakers.', 'Coopetition'),
    defines(
      'en: the "X", Y who …',
      'Trade with the coast was in the hands of the "factors", merchants who advanced yarn to the weavers and bought the cloth.',
      'factors',
    ),
    defines(
      'en: X, that is, Y',
      'What holds the place together is social capital, that is, the trust and the obligations among people who know each other.',
      'social capital',
    ),
    defines('en: X (firms that …)', 'Most members are SMEs (enterprises with no more than 249 employees) and family businesses.', 'SMEs'),
    defines('en: X: a Y that …', 'Industrial symbiosis: an arrangement in which the waste of one plant becomes the input of another.', 'Industrial symbiosis'),
    defines('en: (1) X. This is Y', '(1) Rootedness. This is the degree to which firms depend on ties with their own place.', 'Rootedness'),
    defines(
      'en: (1) X. Including Y',
      '(2) Hard environment. Including roads, power supply, laboratories and the other facilities firms share.',
      'Hard environment',
    ),
    defines('en: X. A Y that …', '# Anchor tenant\nA large organisation whose presence draws suppliers and skilled people to a region.', 'Anchor tenant'),
    defines(
      'en: (1) X. Description',
      '(3) Regional brand effect. Firms of a well-known place sell more easily than strangers do, whatever their own name.',
      'Regional brand effect',
    ),
    defines('en: X is one in which Y', 'A satellite district is one in which branch plants of outside companies set the tone.', 'satellite district'),
    defines(
      'en: the X index measures the share of Y',
      'The Herfindahl index measures the degree of concentration of sales among producers.',
      'Herfindahl index',
    ),
    defines('en: X, that is, Y', 'A knowledge broker, that is, a person who links firms with laboratories, was hired by the town.', 'knowledge broker'),
    defines(
      'en: X is a kind of Y',
      'The product life cycle (PLC) is the sequence of stages through which a product passes from launch to withdrawal.',
      'product life cycle',
    ),
    defines(
      'en: A believes that X is Y',
      'According to Feser and Bergman (2000), a value chain cluster is a group of industries linked by purchases and sales.',
      'value chain cluster',
      {
        attributedTo: 'Feser and Bergman',
      },
    ),
    defines('en: X refers to Y', 'The so-called block economy refers to many firms of one trade in one town.', 'block economy'),
    defines(
      'en: X refers to Y',
      'Social capital that refers to the norms and networks of a society can make it more efficient by joint action.',
      'Social capital',
    ),
    defines('en: X denotes Y', 'The term "learning region" was coined by Florida to describe regions which collect and store knowledge.', 'learning region'),
  ],
  no: [
    'The programme is modest. Two in five managers called it useless.',
    'Flexible production, a notion coined in the eighties, spread quickly.',
    'The key problem is a lack of trust among the firms.',
    'Innovation is one of the most important sources of growth.',
    'The aim of this paper is to compare two clusters.',
    'This means that wages will rise further.',
    'The leather cluster is a success story that many have tried to copy.',
    'The firm refers to its suppliers as partners.',
    'The cluster consists of 45 firms and three universities.',
    'Turin is the birthplace of the Italian car industry.',
    'The cluster is home to many firms that export furniture.',
    'Clusters are important for the development of regions.',
    'Please refer to Table 3 for the list of districts.',
    'The Ministry was called upon to act.',
    'What surprises most is the speed of the change.',
    '# Discussion\nThe results of the survey are mixed, and more work is needed.',
    'The firm (founded in 1950 by two brothers) makes ski boots.',
    'A cluster is very common in such places.',
    'These firms are members of an association that lobbies the government.',
    'The second reason is a shortage of land that could be built upon.',
  ],
  notYet: [
    {
      text: 'In a captive network, small suppliers depend on much larger buyers and cannot easily leave them.',
      finds: [{ rule: 'en: in an X, Y', term: 'captive network' }],
      because: 'A definition by its situation: the same words also tell of a network at hand.',
    },
  ],
}
