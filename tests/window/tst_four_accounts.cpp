// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Four services at once, real ones: the healthy one is shown and watched while the others hang, throttle and refuse, and
// each trouble carries the name of its connection.

#include "window_run.h"

#include "connection_status.h"
#include "shell/banner_stack.h"
#include "support/simulator_process.h"
#include "support/test.h"

#include <optional>

using namespace Qt::Literals::StringLiterals;
using Phase = AccountState::Phase;

namespace {

constexpr int Jobs = 60;

Connection named(const QString &name, const SimulatorProcess &service)
{
    Connection connection = monitor_bench::connectionTo(QUrl(service.baseUrl()), SimulatorProcess::Key);
    connection.account.name = name;
    return connection;
}

} // namespace

class FourAccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHealthyOneIsOnScreenAndEachTroubleIsNamed()
    {
        std::optional<SimulatorProcess> hanging(std::in_place, QStringList{u"--fault"_s, u"hang"_s});
        const SimulatorProcess throttling({u"--fault"_s, u"429"_s});
        const SimulatorProcess refusing({u"--fault"_s, u"401"_s});
        const SimulatorProcess healthy({u"--jobs"_s, QString::number(Jobs)});
        // The healthy one is the last to be asked.
        const std::vector<Connection> connections{named(u"Hanging"_s, *hanging), named(u"Throttling"_s, throttling),
                                                  named(u"Refusing"_s, refusing), named(u"Healthy"_s, healthy)};
        const QTemporaryDir directory;
        Run run(directory.path(), connections);
        const auto state = [&](int i) { return run.monitor.accountState(connections[size_t(i)].account.id); };

        QVERIFY(run.hasJobs(Jobs));
        for (const JobKey &key : run.monitor.jobs().keys())
            QCOMPARE(key.account, connections[3].account.id);
        QTRY_COMPARE(state(3).phase, Phase::Ready);
        QTRY_COMPARE(state(1).error.value_or(Error{}).kind, ErrorKind::RateLimited);
        QTRY_COMPARE(state(2).phase, Phase::Stopped);
        // Asked, and silent to this moment.
        QVERIFY(!hanging->record().empty());
        QCOMPARE(state(0).phase, Phase::Loading);
        QVERIFY(!state(0).lastAnswer.isValid());

        // A job of the healthy one is watched to its last line meanwhile.
        const QString job = healthy.jobs().back().value(u"job_id"_s).toString();
        const qsizetype lines = healthy.log(job).size();
        QVERIFY(lines > 0);
        run.window.selectJob(job, u"Healthy"_s);
        QTRY_VERIFY(run.log()->source() && run.log()->source()->lineCount() == lines);
        QCOMPARE(state(0).phase, Phase::Loading);

        const auto *banners = run.window.findChild<BannerStack *>();
        const auto isNamed = [banners](const QString &begin) {
            const QStringList texts = banners->texts();
            return std::ranges::any_of(texts, [&](const QString &text) { return text.startsWith(begin); });
        };
        QTRY_VERIFY(isNamed(u"Throttling asks for a pause"_s));
        QTRY_VERIFY(isNamed(u"Refusing rejected the key"_s));
        QVERIFY(!isNamed(u"Hanging"_s));
        hanging.reset(); // silence ends with its connection
        QTRY_VERIFY(isNamed(u"Hanging cannot be reached"_s));
        QVERIFY(!isNamed(u"Healthy"_s));
        QCOMPARE(run.table()->model()->rowCount(), Jobs);
    }
};

TUNEWATCH_TEST(four_accounts, FourAccountsTest)
#include "tst_four_accounts.moc"
