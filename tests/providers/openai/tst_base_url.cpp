// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "providers/openai/replies.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class OpenAiBaseUrlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatPeopleTypeBecomesTheBase_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("base");
        const auto row = [](const char *name, const QString &provider, const QString &typed, const QString &base) {
            QTest::newRow(name) << provider << typed << base;
        };
        row("a complete base stays", u"openai"_s, u"https://api.openai.com/v1"_s, u"https://api.openai.com/v1"_s);
        row("blanks and slashes go", u"openai"_s, u" https://api.openai.com/v1//\n"_s, u"https://api.openai.com/v1"_s);
        row("a bare host of OpenAI gets the version", u"openai"_s, u"https://api.openai.com/"_s,
            u"https://api.openai.com/v1"_s);
        row("a bare host of a gateway, too", u"portkey"_s, u"http://127.0.0.1:8787"_s, u"http://127.0.0.1:8787/v1"_s);
        row("a bare host that is only compatible stays", u"compatible"_s, u"https://h.example"_s, u"https://h.example"_s);
        row("a pasted operation is cut", u"openai"_s, u"https://api.openai.com/v1/fine_tuning/jobs"_s,
            u"https://api.openai.com/v1"_s);
        row("with what stands behind it", u"compatible"_s,
            u"https://r.openai.azure.com/openai/fine_tuning/jobs/ftjob-1/events?api-version=2024-10-21"_s,
            u"https://r.openai.azure.com/openai"_s);
        row("half an operation as well", u"portkey"_s, u"https://api.portkey.ai/fine_tuning"_s,
            u"https://api.portkey.ai/v1"_s);
        row("a path that only begins like one stays", u"compatible"_s, u"https://h.example/fine_tuning2/v1"_s,
            u"https://h.example/fine_tuning2/v1"_s);
        row("a relative's path stays", u"compatible"_s, u"https://open.bigmodel.cn/api/paas/v4/"_s,
            u"https://open.bigmodel.cn/api/paas/v4"_s);
        row("escapes in a path stay", u"compatible"_s, u"https://h.example/a%2Fb/v1"_s, u"https://h.example/a%2Fb/v1"_s);
    }

    void whatPeopleTypeBecomesTheBase()
    {
        QFETCH(QString, provider);
        QFETCH(QString, typed);
        QFETCH(QString, base);
        const QUrl url = normalisedBaseUrl(provider, typed);
        QCOMPARE(url.toString(QUrl::FullyEncoded), base);
        QCOMPARE(normalisedBaseUrl(provider, base), url);
    }

    void theListSaysWhatEachAsksFor_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("regions");
        QTest::addColumn<QStringList>("fields");
        QTest::newRow("OpenAI") << u"openai"_s << u"OpenAI"_s << QStringList{u"https://api.openai.com/v1"_s}
                                << QStringList{u"key OPENAI_API_KEY"_s, u"organization?"_s, u"project?"_s};
        QTest::newRow("Portkey") << u"portkey"_s << u"Portkey"_s << QStringList{u"https://api.portkey.ai/v1"_s}
                                 << QStringList{u"key PORTKEY_API_KEY"_s, u"virtual_key? PORTKEY_VIRTUAL_KEY"_s,
                                                u"provider_key?"_s, u"provider?"_s, u"config?"_s, u"custom_host?"_s};
        QTest::newRow("anyone else") << u"compatible"_s << u"OpenAI-compatible"_s << QStringList()
                                     << QStringList{u"key? TUNEWATCH_API_KEY"_s};
    }

    void theListSaysWhatEachAsksFor()
    {
        QFETCH(QString, provider);
        const Provider *entry = findProvider(provider);
        QVERIFY(entry);
        QTEST(entry->name, "name");
        QStringList regions;
        for (const auto &[name, url] : entry->regions) {
            regions << url.toString();
            QCOMPARE(normalisedBaseUrl(provider, url.toString()), url);
        }
        QTEST(regions, "regions");
        QStringList fields;
        for (const ProviderField &field : entry->fields)
            fields << (field.id + (field.isOptional ? u"? "_s : u" "_s) + field.variable).trimmed();
        QTEST(fields, "fields");
        QVERIFY(dialectFor(openAiAccount(provider)));
    }
};

TUNEWATCH_TEST(base_url, OpenAiBaseUrlTest)
#include "tst_base_url.moc"
