// SPDX-License-Identifier: Apache-2.0
#ifndef CLIBXML2SCHEMAS_SHIM_H
#define CLIBXML2SCHEMAS_SHIM_H

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <stdio.h>
#include <string.h>

// The schema in a file, or null.
static inline void *interop_schema(const char *path) {
    xmlSchemaParserCtxtPtr parser = xmlSchemaNewParserCtxt(path);
    if (!parser) return NULL;
    xmlSchemaPtr schema = xmlSchemaParse(parser);
    xmlSchemaFreeParserCtxt(parser);
    return schema;
}

static inline void interop_schema_error(void *context, xmlErrorPtr error) {
    char *text = (char *)context;
    if (!text[0]) snprintf(text, 1000, "line %d: %s", error->line, error->message);
}

// 0 for a valid document; the first error goes to text, which has room for 1000 bytes.
static inline int interop_schema_validate(void *schema, const char *bytes, int count, char *text) {
    text[0] = 0;
    xmlDocPtr document = xmlReadMemory(bytes, count, NULL, NULL, XML_PARSE_NONET);
    if (!document) return -1;
    xmlSchemaValidCtxtPtr context = xmlSchemaNewValidCtxt((xmlSchemaPtr)schema);
    xmlSchemaSetValidStructuredErrors(context, (xmlStructuredErrorFunc)interop_schema_error, text);
    int result = xmlSchemaValidateDoc(context, document);
    xmlSchemaFreeValidCtxt(context);
    xmlFreeDoc(document);
    return result;
}

static inline void interop_schema_free(void *schema) { xmlSchemaFree((xmlSchemaPtr)schema); }

#endif
