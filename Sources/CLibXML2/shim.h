// SPDX-License-Identifier: Apache-2.0
#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

// Debian's libxml2 is built with ICU; its headers would pull ICU's into the
// module and clash with Foundation's own copy.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// LIBXML_VERSION is a macro of a number; this is its text form.
static inline const char *interop_xml_version(void) { return LIBXML_DOTTED_VERSION; }

// Failures that libxml2 cannot tie to a parser go to standard error, with bytes of the document; this is where they
// end instead. The handler belongs to the thread.
static inline void interop_xml_ignore(void *context, const char *message, ...) { (void)context; (void)message; }
static inline void interop_xml_silence(void) { xmlSetGenericErrorFunc(0, interop_xml_ignore); }

// xmlFree is a global function pointer, which Swift counts as shared mutable state.
static inline void interop_xml_free(void *p) { xmlFree(p); }

#endif
