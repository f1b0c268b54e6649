// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "values/job.h"
#include "values/job_digest.h"

#include <QWidget>

class CopyButton;
class ElidedLabel;
class IconMark;
class NameEdit;
class QPushButton;
class QToolButton;
class RoleLabel;
class StatusPill;

/// What the title row says.
struct TitleFacts
{
    Job job;
    std::optional<double> fraction; ///< of a running job, for the sign of its status
    QString connection; ///< name of the account
    QString nickname;   ///< given by the person; empty for none
    bool isPinned = false;
    QString age;        ///< that the facts are old or the job is gone; empty when all is well
    QString ageReason = {};     ///< a sentence more about that
    JobKey previous = {};       ///< the run that it is measured against; null for none
    QString previousLabel = {}; ///< `v6`
};

/// The first line about a job: status, name, id, `model · method · connection`; at its end a warning about old facts,
/// Pin, the comparison with the run before and further actions.
class JobTitle : public QWidget
{
    Q_OBJECT

public:
    explicit JobTitle(QWidget *parent = nullptr);
    ~JobTitle() override;

    void setFacts(const TitleFacts &facts);

public Q_SLOTS:
    void rename();
    void copyId();

Q_SIGNALS:
    void nicknameGiven(const QString &nickname);
    void pinChosen(bool isPinned);
    void rawWanted();
    void compareWanted(const JobKey &previous);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillLayout();
    void showMenu();
    QString copyIdText() const;
    void showCompare();
    void fitCompare();
    void renewIcons();

    TitleFacts m_facts;
    StatusPill *m_status;
    NameEdit *m_name;
    ElidedLabel *m_id;
    CopyButton *m_copyId;
    ElidedLabel *m_about;
    IconMark *m_ageMark;
    RoleLabel *m_age;
    QPushButton *m_pin;
    QPushButton *m_compare;
    QString m_compareText; ///< of the button, where it has room
    QToolButton *m_more;
};
