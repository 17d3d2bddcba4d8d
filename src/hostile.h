/*
** hostile.h: sizes that a build made to find bugs changes (make hostile, -DLUNARRAY_HOSTILE): blocks of a few elements, a thread for every
** few elements, buffers of their own for all but the smallest arrays, nothing recycled, guards behind each buffer, new and freed
** memory filled. Results stay those of the usual build, but for the order in which some sums are added up.
*/
#ifndef LA_HOSTILE_H
#define LA_HOSTILE_H

#if defined(LUNARRAY_HOSTILE)
#define LA_HOSTILE(usual, tiny) (tiny)
#else
#define LA_HOSTILE(usual, tiny) (usual)
#endif

#endif
