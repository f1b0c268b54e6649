// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connect_bench.h"

#include "accounts/disclosure.h"
#include "providers/providers.h"

#include <QApplication>
#include <QLabel>
#include <QTest>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

ConnectBench::ConnectBench()
    : m_page([] { return QDateTime(QDate(2026, 11, 20), QTime(6, 5), Qt::UTC); })
    , m_tests(&m_page, &ConnectPage::testWanted)
    , m_given(&m_page, &ConnectPage::connectionGiven)
    , m_cancelled(&m_page, &ConnectPage::cancelled)
{
    m_page.resize(1440, 900);
    m_page.show();
    m_page.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_page))
        qFatal("no active window");
    m_page.askForNew();
}

QLineEdit *ConnectBench::field(const QString &name) const
{
    const auto fields = m_page.findChildren<QLineEdit *>();
    const auto found = std::ranges::find(fields, name, &QWidget::accessibleName);
    return found == fields.end() ? nullptr : *found;
}

QComboBox *ConnectBench::box(const QString &name) const
{
    const auto boxes = m_page.findChildren<QComboBox *>();
    const auto found = std::ranges::find(boxes, name, &QWidget::accessibleName);
    return found == boxes.end() ? nullptr : *found;
}

void ConnectBench::choose(const QString &provider)
{
    for (ProviderRow *row : rows()) {
        if (row->text() == provider)
            return QTest::mouseClick(row, Qt::LeftButton);
    }
    qFatal("no such provider");
}

void ConnectBench::unfold()
{
    auto *line = m_page.findChild<Disclosure *>();
    if (!line->isOpen())
        line->click();
}

QToolButton *ConnectBench::back() const
{
    const auto buttons = m_page.findChildren<QToolButton *>();
    const auto found = std::ranges::find(buttons, u"Back"_s, &QWidget::accessibleName);
    return found == buttons.end() ? nullptr : *found;
}

QPushButton *ConnectBench::button(const QString &text) const
{
    const auto buttons = m_page.findChildren<QPushButton *>();
    const auto fits = [&](const QPushButton *button) { return button->text() == text && button->isVisible(); };
    const auto found = std::ranges::find_if(buttons, fits);
    return found == buttons.end() ? nullptr : *found;
}

bool ConnectBench::says(const QString &text) const
{
    const auto labels = m_page.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text && label->isVisible(); });
}

void ConnectBench::type(const QString &text)
{
    QTest::keyClicks(QApplication::focusWidget(), text);
}

void ConnectBench::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
}

void ConnectBench::answer(std::optional<Error> error, const QString &id)
{
    ConnectionTest test;
    test.account = id.isEmpty() ? asked().account.id : id;
    test.error = std::move(error);
    test.jobs = 38;
    test.latency = 214ms;
    m_page.showResult(test);
}

Account accountAt(const QString &name, const QString &url)
{
    Account account;
    account.provider = u"dashscope"_s;
    account.name = name;
    account.baseUrl = normalisedBaseUrl(account.provider, url);
    account.id = accountId(account.provider, account.baseUrl, {});
    return account;
}

Account singapore()
{
    return accountAt(u"Singapore"_s, u"https://dashscope-intl.aliyuncs.com/api/v1"_s);
}

Error errorOf(ErrorKind kind)
{
    return {kind, 0, {}, {}, {}, {}};
}
