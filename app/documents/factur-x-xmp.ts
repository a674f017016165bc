import { xmlText } from '~/documents/factur-x-element';

/** The name by which readers look for the data of a Factur-X document. */
export const facturXFile = 'factur-x.xml';

const namespace = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';

const properties: readonly [name: string, value: string, description: string][] = [
  ['DocumentFileName', facturXFile, 'Name of the embedded XML invoice file'],
  ['DocumentType', 'INVOICE', 'What kind of document the XML is'],
  ['Version', '1.0', 'Version of the XML schema of the invoice data'],
  ['ConformanceLevel', 'EN 16931', 'Profile that the invoice data conforms to'],
];

/** What a PDF's metadata say of its Factur-X data, with the extension schema that PDF/A wants for them. */
export function facturXMetadata(author: string): string {
  const described = properties.map(
    ([name, , description]) => `
            <rdf:li rdf:parseType="Resource">
              <pdfaProperty:name>${name}</pdfaProperty:name>
              <pdfaProperty:valueType>Text</pdfaProperty:valueType>
              <pdfaProperty:category>external</pdfaProperty:category>
              <pdfaProperty:description>${description}</pdfaProperty:description>
            </rdf:li>`,
  );
  const values = properties.map(
    ([name, value]) => `
      <fx:${name}>${value}</fx:${name}>`,
  );
  return `
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:creator><rdf:Seq><rdf:li>${xmlText(author)}</rdf:li></rdf:Seq></dc:creator>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas>
        <rdf:Bag>
          <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>fx</pdfaSchema:prefix>
            <pdfaSchema:property>
              <rdf:Seq>${described.join('')}
              </rdf:Seq>
            </pdfaSchema:property>
          </rdf:li>
        </rdf:Bag>
      </pdfaExtension:schemas>
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:fx="${namespace}">${values.join('')}
    </rdf:Description>`;
}
