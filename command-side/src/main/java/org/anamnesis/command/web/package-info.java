/** Where REST ends and messages begin: ids, versions, dispatch, answers. */
@NullMarked
package org.anamnesis.command.web;

import org.jspecify.annotations.NullMarked;
