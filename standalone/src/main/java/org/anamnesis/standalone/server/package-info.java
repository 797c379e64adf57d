/** The PostgreSQL server that standalone brings with it: durable, and private to its data folder. */
@NullMarked
package org.anamnesis.standalone.server;

import org.jspecify.annotations.NullMarked;
