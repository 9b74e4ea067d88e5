#include <libxml/xmlversion.h>
/* ICU's headers, of which Foundation has its own: nothing here looks into what libxml2 keeps of ICU. */
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
