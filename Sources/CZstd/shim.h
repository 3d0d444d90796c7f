#ifndef ASSAY_CZSTD_SHIM_H
#define ASSAY_CZSTD_SHIM_H

#include <zstd.h>

#endif
