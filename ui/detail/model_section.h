// SPDX-FileCopyrightText: 2026 Tunewatch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "detail/section.h"
#include "values/job.h"

class KeyValueList;
class QLineEdit;
class QPushButton;
class QToolButton;
class RoleLabel;

/// The result of a job: the name of its model with a button that copies it, and its checkpoints when there are several.
class ModelSection : public Section
{
    Q_OBJECT

public:
    explicit ModelSection(QWidget *parent = nullptr);

    void setResult(const Job &job, const Checkpoints &checkpoints);
    /// The service has no checkpoints of any job.
    void setLacksCheckpoints(bool lacksThem);
    /// Whether a model has to be deployed before it can be used.
    void setDeployed(bool isDeployed);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeNameRow();
    void copyName();
    void showRows();
    void renewLook();

    QString m_model;
    QLineEdit *m_name;
    QPushButton *m_copy;
    RoleLabel *m_hint;
    RoleLabel *m_lack;
    QToolButton *m_more;
    KeyValueList *m_list;
    bool m_isDeployed = true;
};
