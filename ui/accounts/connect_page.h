// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/connection_draft.h"
#include "values/connection_test.h"
#include "values/keychain_answer.h"

#include <QWidget>
#include <functional>
#include <optional>

class ConnectForm;
class ConnectHead;
class PageScroll;
class ProviderList;
struct ProviderChoice;
class QBoxLayout;
class QPushButton;

/// Where a connection is made or changed: the first one, another one, or a known one that needs a new key. It asks nothing itself:
/// testWanted() is answered by showResult(). The key leaves its field when the page is left, and stands in no other text.
class ConnectPage : public QWidget
{
    Q_OBJECT

public:
    /// `now`: the program's clock.
    explicit ConnectPage(std::function<QDateTime()> now, QWidget *parent = nullptr);

    /// The accounts that exist: with any there is a way back, and no demo is offered. May change while a person types.
    void setAccounts(const std::vector<Account> &accounts);
    /// In the demo there is no need to offer it, and its accounts do not count as one's own.
    void setDemo(bool isDemo);
    /// Whether a key that is entered here will be there after a restart.
    void setKeychain(KeychainAnswer answer);
    /// There is something to go back to even without an account.
    void setCanLeave(bool canLeave);
    /// Empty fields, for the first provider that is not connected yet, one whose key is in the environment before others.
    void askForNew();
    /// The fields of a known account, for a new key. Of the secrets it has in this run, `known`, nothing is shown or given back:
    /// an empty field of another secret than the key means the one that is known, see withKept().
    void askFor(const Account &account, const Credentials &known = {});
    /// The fields of a known account, to change what may change. The same is true of all its secrets.
    void edit(const Account &account, const Credentials &known);

public Q_SLOTS:
    /// The answer to the last testWanted(). One that comes after the fields were edited is let go.
    void showResult(const ConnectionTest &test);

Q_SIGNALS:
    void testWanted(const Connection &connection);
    void connectionGiven(const Connection &connection);
    void demoWanted();
    void fileWanted(); ///< no account at all, but a log file of the person's own
    void cancelled(); ///< back to the window

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Purpose { Test, Connect };

    QWidget *makeCard(QWidget *column);
    QWidget *makeFoot(QWidget *column);
    void beginWith(const std::optional<QString> &edited);
    bool isEditing() const { return m_edited.has_value(); }
    QString title(const Account *known) const;
    void choose(const ProviderChoice &choice);
    void ask(Purpose purpose);
    void give();
    void leave();
    bool canLeave() const;
    void forgetTest();
    std::vector<Account> taken() const; ///< whose names and addresses are in use
    void renew();
    void renewSign();

    const std::function<QDateTime()> m_now;
    std::vector<Account> m_accounts;
    std::optional<QString> m_edited; ///< the name of the connection that is edited
    bool m_isDemo = false;
    bool m_mayLeave = false; ///< even without an account
    bool m_isAsking = false;
    bool m_isProven = false; ///< what stands in the fields has just worked
    Purpose m_purpose = Purpose::Test;
    ConnectHead *m_head = nullptr;
    ProviderList *m_providers = nullptr;
    ConnectForm *m_form = nullptr;
    QBoxLayout *m_halves = nullptr;
    QWidget *m_divider = nullptr;
    QPushButton *m_demo = nullptr;
    QPushButton *m_file = nullptr;
    QPushButton *m_offer = nullptr; ///< of a key in the environment
    QPushButton *m_test = nullptr;
    QPushButton *m_connect = nullptr;
    PageScroll *m_scroll = nullptr;
};
