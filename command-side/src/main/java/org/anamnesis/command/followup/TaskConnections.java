package org.anamnesis.command.followup;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * The connections by which schedulers take, write off and put off tasks. These commits do not wait for the disk: what a
 * crash of the database forgets of them is done again, and waiting would halve what a node does in a second. What is to
 * be done is not written here, but in the transaction of its event.
 */
@Component
record TaskConnections(DataSourceProperties properties) {

    private static final int MOST = 6;

    HikariDataSource open() {
        HikariDataSource connections = properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        connections.setPoolName("tasks");
        connections.setMaximumPoolSize(MOST);
        connections.setConnectionInitSql("set synchronous_commit = off");
        return connections;
    }
}
