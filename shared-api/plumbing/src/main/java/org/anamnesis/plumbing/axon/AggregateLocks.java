package org.anamnesis.plumbing.axon;

import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** Gives every aggregate {@link LocksOfWork}, without each having to name them. */
@Configuration(proxyBeanMethods = false)
public class AggregateLocks {

    static final String NAME = "locksOfWork";

    // Each kind of aggregate has locks of its own, as without us.
    @Bean(NAME)
    @Scope("prototype")
    LockFactory locksOfWork() {
        return new LocksOfWork(PessimisticLockFactory.usingDefaults());
    }

    @Bean
    static BeanPostProcessor lockedAggregates() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof SpringAggregateConfigurer<?> aggregate) {
                    aggregate.setLockFactory(NAME);
                }
                return bean;
            }
        };
    }
}
