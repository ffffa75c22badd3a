// Texts that look odd and are as they should be.

export const healthy: Readonly<Record<string, string>> = {
  'an author with a strange name': 'Krätke S., Åkerman J., Łukasiewicz J. Ćwiczenia, 2004. P. 12–19.',
  'a multiplication sign and an ellipsis': 'a grid of 288×… cells',
  'a shout in capitals': 'DÉJÀ VU À LA CARTE',
  'signs in brackets': 'values (“±” and “×”) in the upper region',
  'Ukrainian in a Russian list': 'Кластерні ініціативи України / під ред. М. Войнаренка',
  'Serbian in a Russian list': 'Кластери као фактор развоја, Београд, 2009',
  'a drawing of boxes': '┌──┬──┐\n│А │Б │\n└──┴──┘',
  'mathematics with Greek': 'Δy = α + β·x₁² − γ·√x₂ ≤ ε (p ≈ 0,05)',
  'a price': 'at £35 or €40 a m²',
  'rare characters in a Chinese name': '作者:王祎、喆一,曾任职于鄱阳县与赉特旗。',
  Japanese: '産業クラスターの形成と地域経済の発展',
  'a mathematician once misread': 'Bremer/Mccoy – DrÃ¥ber',
}
