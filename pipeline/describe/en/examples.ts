import type { FrontMatter } from '../examples.ts'

const text =
  'Firms of one trade like to live close together, and those who ask why are told of skilled hands, of suppliers next door and of the talk of the town, which carries news faster than any journal.'

export const english: readonly FrontMatter[] = [
  {
    text: `Harvard Business Review, Vol. 76, No. 6, November-December 1998, pp. 77-90

Clusters and the New Economics of Competition

Michael E. Porter
Harvard Business School, Boston, MA

Abstract. ${text}
Keywords: clusters; competition; location, productivity
JEL: R11

1. Introduction
${text}`,
    gives: {
      title: 'Clusters and the New Economics of Competition',
      authors: ['Michael E. Porter'],
      year: 1998,
      container: 'Harvard Business Review',
      volume: '76',
      issue: '6',
      pages: '77-90',
      keywords: ['en clusters', 'en competition', 'en location, productivity'],
      abstracts: ['en'],
    },
  },
  {
    text: `THE SECOND INDUSTRIAL DIVIDE
POSSIBILITIES FOR PROSPERITY

Michael J. Piore and Charles F. Sabel

Basic Books

Library of Congress Cataloging in Publication Data
Piore, Michael J.
The second industrial divide / Michael J. Piore, Charles F. Sabel. p. cm.
1. Industry. 2. Economic history. I. Title.
ISBN 0-465-07561-4
Copyright © 1984 by Basic Books, Inc.
Printed in the United States of America

Preface
${text}`,
    gives: {
      title: 'The second industrial divide',
      authors: ['Michael J. Piore', 'Charles F. Sabel'],
      year: 1984,
      publisher: 'Basic Books',
      identifiers: ['isbn 0-465-07561-4'],
      keywords: ['en Industry', 'en Economic history'],
    },
  },
  {
    text: `Sticky Places in Slippery Space: A Typology of Industrial Districts*

Ann Markusen
Rutgers University

${text}

To cite this article: Markusen, A. (1996). Sticky places in slippery space: A typology of industrial districts. Economic Geography, 72(3), 293-313. https://doi.org/10.2307/144402`,
    gives: {
      title: 'Sticky Places in Slippery Space: A Typology of Industrial Districts',
      authors: ['Ann Markusen'],
      year: 1996,
      container: 'Economic Geography',
      volume: '72',
      issue: '3',
      pages: '293-313',
      identifiers: ['doi 10.2307/144402'],
    },
  },
  {
    text: `ABSTRACT: ${text}

Introduction

${text}

Regional Studies

${text}

846`,
    gives: { pages: '846', abstracts: ['en'] },
  },
  {
    text: `HARVARD UNIVERSITY
School of Geography

Industrial Districts and Regional Growth:
Evidence from Three Towns

by

Ann Markusen

A thesis submitted in partial fulfilment of the requirements for the degree of
Doctor of Philosophy

Supervisor: Professor Michael Porter

May 1998

Abstract

${text}

1 Introduction

Some firms settle where others of their trade have settled.`,
    gives: {
      title: 'Industrial Districts and Regional Growth: Evidence from Three Towns',
      authors: ['Ann Markusen'],
      year: 1998,
      abstracts: ['en'],
    },
  },
  {
    text: `Credit and Trust among the Weavers of the Lake

Ann Markusen†\tMichael Porter
Harvard University\tUniversity of Lombardy
a.markusen@lake.edu\tm.porter@lombardy.it

April 19, 1998

Abstract

${text}

1 Introduction

Some firms settle where others of their trade have settled.`,
    gives: { title: 'Credit and Trust among the Weavers of the Lake', authors: ['Ann Markusen', 'Michael Porter'], year: 1998, abstracts: ['en'] },
  },
  {
    text: `Credit and Trust among the Weavers of the Lake

ANN MARKUSEN AND MICHAEL PORTER

12 May 1998

Abstract. ${text}

1 Introduction

Some firms settle where others of their trade have settled.`,
    gives: { title: 'Credit and Trust among the Weavers of the Lake', authors: ['Ann Markusen', 'Michael Porter'], year: 1998, abstracts: ['en'] },
  },
  {
    text: `Credit and Trust among the Weavers of the Lake

Ann Markusen 1,*, Michael E. Porter 2 ID and Charles Sabel 1

1 Department of Economics, Harvard University

Abstract: ${text}

1. Introduction

Some firms settle where others of their trade have settled.`,
    gives: {
      title: 'Credit and Trust among the Weavers of the Lake',
      authors: ['Ann Markusen', 'Michael E. Porter', 'Charles Sabel'],
      abstracts: ['en'],
    },
  },
  {
    text: `CLC Number

Undergraduate Thesis

Thesis Title: Credit and Trust among the Weavers of the Lake

Student Name:\tAnn Markusen
Department:\tEconomics
Thesis Advisor:\tMichael Porter

Abstract

${text}

1 Introduction

Some firms settle where others of their trade have settled.`,
    gives: { title: 'Credit and Trust among the Weavers of the Lake', authors: ['Ann Markusen'], abstracts: ['en'] },
  },
]
