/** An attribute; without a namespace it is in none. */
export interface XmlAttribute {
  readonly namespace?: string;
  readonly name: string;
  readonly value: string;
}

/** An element of XML whose names and texts XML 1.0 can carry. What stands in `text` comes before the children. */
export interface XmlElement {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: readonly XmlAttribute[];
  readonly text: string;
  readonly children: readonly XmlElement[];
}
