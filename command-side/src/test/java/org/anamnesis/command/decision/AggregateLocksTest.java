package org.anamnesis.command.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.anamnesis.command.RunningCommandSide;
import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class AggregateLocksTest {

    @Test
    void every_aggregate_gives_its_lock_back_with_the_command_that_took_it() {
        assertThat(RunningCommandSide.context().getBeansOfType(SpringAggregateConfigurer.class).values()).isNotEmpty()
                .allSatisfy(aggregate -> assertThat(ReflectionTestUtils.getField(aggregate, "lockFactory"))
                        .isEqualTo("locksOfWork"));
    }
}
